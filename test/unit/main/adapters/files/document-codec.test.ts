import { describe, expect, test } from 'vitest';
import { createDocumentCodec } from '../../../../../src/main/adapters/files/document-codec.ts';

const documents = createDocumentCodec();

describe('reading JSON', () => {
  test.each([
    ['{"cpu": "2"}', { cpu: '2' }],
    ['  [1, {"a": null}]\n', [1, { a: null }]],
    ['{"cpu": 1e999, "memory": -1e999, "count": 3}', { cpu: '1e999', memory: '-1e999', count: 3 }],
  ])('%s', (text, value) => {
    expect(documents.parse(text, 'a.json')).toEqual({ ok: true, value });
  });

  test.each([
    ['{"a": }', 1, 7, 'expected a value'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'expected , or the closing bracket'],
    ['{"a": 1,}', 1, 9, 'expected a field name in double quotes'],
    ["{'a': 1}", 1, 2, 'expected a field name in double quotes, or }'],
    ['{"a" 1}', 1, 6, 'expected : after the field name'],
    ['[1 2]', 1, 4, 'expected , or the closing bracket'],
    ['[1, ]', 1, 5, 'expected a value'],
    ['[01]', 1, 3, 'expected , or the closing bracket'],
    ['{"a": 1} x', 1, 10, 'expected the end of the file'],
    ['{"a": 1', 1, 8, 'expected , or the closing bracket'],
    ['{', 1, 2, 'expected a field name in double quotes, or }'],
    ['[[1], ', 1, 7, 'expected a value'],
    ['[1}', 1, 3, 'expected , or the closing bracket'],
    ['{"a": tru}', 1, 7, 'expected a value'],
    ['{"a": NaN}', 1, 7, 'expected a value'],
    ['hello', 1, 1, 'expected a value'],
    [
      '{"a": "x\ny"}',
      1,
      7,
      'the text in quotes is not closed, or has a line break or a backslash that needs escaping',
    ],
  ])('places the error in %j', (text, line, column, detail) => {
    expect(documents.parse(text, 'a.json')).toEqual({
      ok: false,
      error: { code: 'syntax-invalid', file: 'a.json', format: 'json', line, column, detail },
    });
  });

  test.each([
    ['20 MB of brackets', '['.repeat(19_000_000)],
    ['brackets in brackets', '[{"a":'.repeat(40)],
  ])('refuses %s without running out of stack', (_, text) => {
    expect(documents.parse(text, 'a.json')).toMatchObject({
      error: { detail: 'nested deeper than 64 levels' },
    });
  });

  test.each([
    ['{"name":"w","cpu":"1","memory":"1Gi","cpu":"4"}', 1, 38, 'cpu'],
    ['[{"a": 1},\n {"a": 1, "b": {"c": 1,\n "c": 1}}]', 3, 2, 'c'],
    ['{"a": 1, "\\u0061": 2}', 1, 10, 'a'],
  ])('refuses a field that is there twice: %j', (text, line, column, field) => {
    const detail = `the field ${field} occurs twice`;
    expect(documents.parse(text, 'a.json')).toEqual({
      ok: false,
      error: { code: 'syntax-invalid', file: 'a.json', format: 'json', line, column, detail },
    });
  });

  test.each([
    '{"a": {"b": 1}, "b": {"a": 2}, "A": 3}',
    '[{"a": 1}, {"a": 1}]',
    '{"__proto__": 1, "toString": 2}',
  ])('takes a field that is there once in each object: %j', (text) => {
    expect(documents.parse(text, 'a.json')).toEqual({ ok: true, value: JSON.parse(text) });
  });

  test.each(['// no\n{}', '{"a": 1, /* no */ "b": 2}', '{"a": 1.}', '[-]', '["\\x"]', '[.5]'])(
    'refuses what other dialects allow: %j',
    (text) => {
      expect(documents.parse(text, 'a.json')).toMatchObject({
        ok: false,
        error: { code: 'syntax-invalid', line: expect.any(Number) },
      });
    },
  );

  test('does not count brackets inside text', () => {
    const value = { notes: '[['.repeat(100), more: '"{\\' };
    expect(documents.parse(JSON.stringify(value), 'a.json')).toEqual({ ok: true, value });
  });

  test('refuses an unclosed text of megabytes at its start', () => {
    expect(documents.parse(`{"a": "${'x'.repeat(5_000_000)}`, 'a.json')).toMatchObject({
      error: { line: 1, column: 7 },
    });
  });
});

describe('reading YAML', () => {
  test.each([
    ['cpu: 2\nmemory: 4Gi', { cpu: 2, memory: '4Gi' }],
    ['- {cpu: 2}\n- {cpu: 500m}', [{ cpu: 2 }, { cpu: '500m' }]],
    ['a: yes\nb: 2020-01-01\nc: 0x10', { a: 'yes', b: '2020-01-01', c: 16 }],
    ['cpu: 1e999\nmemory: .inf\ncount: .nan', { cpu: '1e999', memory: '.inf', count: '.nan' }],
    [
      'base: &base {cpu: 2, memory: 1Gi}\nweb:\n  <<: *base\n  cpu: 4',
      { base: { cpu: 2, memory: '1Gi' }, web: { cpu: 4, memory: '1Gi' } },
    ],
    [
      'a: &a {b: 1}\nc: &c {d: 1}\ne:\n  <<: [*a, *c]',
      { a: { b: 1 }, c: { d: 1 }, e: { b: 1, d: 1 } },
    ],
    ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['notes: it is 5" wide [[[[', { notes: 'it is 5" wide [[[[' }],
  ])('%j', (text, value) => {
    expect(documents.parse(text, 'a.yaml')).toEqual({ ok: true, value });
  });

  test.each([
    ['a: [1, 2', 1, 9, /must be sufficiently indented and end with a \]/],
    ['a: 1\n\tb: 2', 2, 1, /a tab is used for indentation/],
    ['a: 1\na: 2', 2, 1, /the field a occurs twice/],
    [
      'a: &a {b: 1}\nc: &c {d: 1}\ne:\n  <<: *a\n  <<: *c',
      5,
      3,
      /the field << occurs twice; merge several with one list: "<<: \[\*one, \*two\]"/,
    ],
    ['a: 1\n---\nb: 2', 2, 1, /more than one document/],
    ['a: *nobody', null, null, /Unresolved alias/],
  ])('places the error in %j', (text, line, column, detail) => {
    expect(documents.parse(text, 'a.yaml')).toMatchObject({
      error: {
        code: 'syntax-invalid',
        format: 'yaml',
        line,
        column,
        detail: expect.stringMatching(detail),
      },
    });
  });

  test('refuses an alias bomb', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf']) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
    }
    expect(documents.parse(bomb.join('\n'), 'a.yaml')).toMatchObject({
      error: { code: 'syntax-invalid', detail: 'aliases repeat more than 100 values' },
    });
  });

  test.each([
    ['brackets', '['.repeat(3_000_000)],
    ['list marks on one line', '- '.repeat(1_000_000)],
    [
      'indented lists',
      Array.from({ length: 1500 }, (_, index) => `${' '.repeat(index)}-`).join('\n'),
    ],
    [
      'indented fields',
      Array.from({ length: 70 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    ],
  ])('refuses endless %s without running out of memory or stack', (_, text) => {
    expect(documents.parse(text, 'a.yaml')).toMatchObject({
      error: { detail: 'nested deeper than 64 levels' },
    });
  });

  test('refuses a text of more tokens than it can hold', () => {
    expect(documents.parse('&a '.repeat(1_000_000), 'a.yaml')).toMatchObject({
      error: { code: 'file-unusable', reason: 'too-large' },
    });
  });

  test('finds a doubled field among 50 000 in a blink', () => {
    const fields = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`);
    expect(documents.parse([...fields, 'k7: 2'].join('\n'), 'a.yaml')).toMatchObject({
      error: { line: 50_001, detail: 'the field k7 occurs twice' },
    });
  });
});

describe('choosing the format', () => {
  test('goes by the ending, and by the text without one', () => {
    expect(documents.parse('{cpu: 2}', 'a.yml').ok).toBe(true);
    expect(documents.parse('{cpu: 2}', 'a.json').ok).toBe(false);
    expect(documents.parse('{"cpu": 2}', 'a.txt').ok).toBe(true);
    expect(documents.parse('cpu: 2', 'a.txt').ok).toBe(true);
  });

  test('holds a text to the injected limit, and an empty one back', () => {
    const small = createDocumentCodec({ jsonBytes: 1_000, yamlBytes: 500 });
    expect(small.parse(`["${'x'.repeat(1_000)}"]`, 'a.json')).toMatchObject({
      error: { reason: 'too-large', limit: '0.001 MB' },
    });
    expect(small.parse('仓'.repeat(200), 'a.yaml')).toMatchObject({
      error: { reason: 'too-large' },
    });
    expect(small.parse(' \n', 'a.yaml')).toMatchObject({ error: { reason: 'empty' } });
  });
});

describe('writing YAML', () => {
  test.each([
    ['yes'],
    ['4Gi'],
    ['1e3'],
    ['0x10'],
    [' padded '],
    ['two\nlines\n'],
    ['tab\tand: colon'],
    ['# not a comment'],
    ['\ud800 alone'],
    ['\u0000\u0007\u0085\u2028'],
    ['x'.repeat(300)],
    ['<<'],
    [''],
  ])('keeps the text %j', (notes) => {
    const text = documents.format({ notes });
    expect(documents.parse(text, 'a.yaml')).toEqual({ ok: true, value: { notes } });
  });

  test('writes fields in the order given, one a line', () => {
    expect(documents.format({ schema: 's', workloads: [{ name: 'web', cpu: '500m' }] })).toBe(
      'schema: s\nworkloads:\n  - name: web\n    cpu: 500m\n',
    );
  });
});
