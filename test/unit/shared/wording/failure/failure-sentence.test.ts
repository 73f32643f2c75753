import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../../../src/shared/wording/failure/failure-sentence.ts';
import type { Expectation, Failure, FileReason } from '../../../../../src/shared/base/failure.ts';
import { languages } from '../../../../../src/shared/base/text.ts';

const field = (expected: Expectation, found = 'x'): Failure => ({
  code: 'field-invalid',
  source: 'app.json',
  field: 'workloads[0].memory',
  found,
  expected,
});

/** Every failure with what its sentence must name, whatever the language. */
const failures: readonly (readonly [Failure, readonly string[]])[] = [
  [
    {
      code: 'fields-invalid',
      problems: [
        {
          code: 'field-invalid',
          source: 'a.json',
          field: 'cpu',
          found: 'x',
          expected: { kind: 'quantity', example: '500m' },
        },
        {
          code: 'field-invalid',
          source: 'a.json',
          field: 'memory',
          found: '',
          expected: { kind: 'present' },
        },
      ],
      more: 3,
    },
    ['a.json', 'cpu', 'x', '500m', '4'],
  ],
  [field({ kind: 'type', type: 'integer' }), ['app.json', 'workloads[0].memory', 'x']],
  [field({ kind: 'one-of', options: ['low', 'high'] }, 'hihg'), ['hihg', 'low', 'high']],
  [field({ kind: 'between', low: 1, high: 5, unit: 'cores' }, '9'), ['9', '1', '5', 'cores']],
  [field({ kind: 'at-least', low: 0.5 }, '0'), ['0.5']],
  [field({ kind: 'quantity', example: '4Gi' }, '4GB!'), ['4GB!', '4Gi']],
  [
    field({ kind: 'meant', value: 3.5, unit: 'bytes', meant: '3500Mi' }, '3500m'),
    ['workloads[0].memory', '3500m', '3.5', '3500Mi'],
  ],
  [field({ kind: 'known-field', known: ['memory', 'cpu'] }, 'memroy'), ['memroy', 'memory']],
  [field({ kind: 'present' }, ''), ['workloads[0].memory']],
  [field({ kind: 'text-length', low: 1, high: 200 }), ['200']],
  [field({ kind: 'schema', schema: 'isoplan/host@1' }), ['isoplan/host@1']],
  [field({ kind: 'range-order' }), ['app.json']],
  [field({ kind: 'unique' }), ['app.json']],
  [field({ kind: 'same-as', where: 'other.json' }), ['other.json']],
  [field({ kind: 'formula-characters', high: 2_000_000 }, '9000000'), ['9000000', '2000000']],
  [
    {
      code: 'formula-invalid',
      pack: 'seed',
      formula: 'vm.cpu',
      text: '1 +',
      position: 3,
      reason: 'syntax',
      found: 'end',
      expected: 'a number',
    },
    ['seed', 'vm.cpu', '4', 'a number'],
  ],
  [
    { code: 'syntax-invalid', file: 'a.json', format: 'json', line: 3, column: 7, detail: 'why' },
    ['a.json', 'JSON', '3', '7', 'why'],
  ],
  [
    {
      code: 'syntax-invalid',
      file: 'a.yml',
      format: 'yaml',
      line: null,
      column: null,
      detail: 'w',
    },
    ['a.yml', 'YAML', 'w'],
  ],
  [
    { code: 'option-unknown', option: '--sampels', known: ['--samples'] },
    ['--sampels', '--samples'],
  ],
  [
    {
      code: 'option-invalid',
      option: '--port',
      found: '80 (in use)',
      expected: { kind: 'free-port' },
    },
    ['--port', '80 (in use)', '65535'],
  ],
  [{ code: 'command-unknown', command: 'paln', known: ['plan', 'probe'] }, ['paln', 'plan']],
  [
    { code: 'argument-missing', command: 'isoplan plan', argument: 'FILE' },
    ['isoplan plan', 'FILE'],
  ],
  [{ code: 'argument-unexpected', command: 'isoplan probe', found: 'y' }, ['isoplan probe', 'y']],
  [{ code: 'pack-unknown', id: 'sead', known: ['seed'] }, ['sead', 'seed']],
  [{ code: 'pack-exists', id: 'mine' }, ['mine', '--replace']],
  [{ code: 'pack-built-in', id: 'seed' }, ['seed']],
  [{ code: 'parameter-unknown', id: 'vm.x', pack: 'seed' }, ['vm.x', 'seed']],
  [{ code: 'alternative-unknown', id: 'vn', known: ['vm', 'pv'] }, ['vn', 'vm']],
  [
    { code: 'quantity-unavailable', symbol: 'io.latency', missing: ['disk.latency'] },
    ['io.latency', 'disk.latency'],
  ],
  [{ code: 'project-unknown', id: 'p1' }, ['p1']],
  [{ code: 'project-stale', id: 'p1', expected: 3, actual: 4 }, ['3', '4']],
  [{ code: 'project-empty', id: 'p1' }, []],
  [{ code: 'revision-unknown', id: 'p1', number: 12 }, ['12']],
  [{ code: 'backup-unknown', name: 'isoplan-7.sqlite' }, ['isoplan-7.sqlite']],
  [{ code: 'backup-unusable', name: 'isoplan-7.sqlite', reason: 'empty' }, ['isoplan-7.sqlite']],
  [{ code: 'sample-unknown', id: 'shpo', known: ['shop'] }, ['shpo', 'shop']],
  [{ code: 'name-taken', name: 'Shop' }, ['Shop']],
  [{ code: 'store-unusable', file: 'd.db', reason: 'corrupt' }, ['d.db']],
  [{ code: 'store-unusable', file: 'd.db', reason: 'busy' }, ['d.db']],
  [{ code: 'store-unusable', file: 'd.db', reason: 'read-only' }, ['d.db']],
  [{ code: 'store-newer', file: 'd.db', found: 9, supported: 2 }, ['d.db', '9', '2']],
  [{ code: 'fact-unknown', fact: 'cpu.clock', option: '--host' }, ['cpu.clock', '--host']],
  [{ code: 'browser-missing', searched: ['PATH', 'npm'] }, ['PATH', 'npm', 'HTML']],
  [{ code: 'print-failed', detail: 'crashed' }, ['crashed', 'HTML']],
  [{ code: 'method-unknown', method: 'no.such' }, ['no.such']],
  [{ code: 'desktop-missing', method: 'desktop.saveFile' }, ['desktop.saveFile']],
  [{ code: 'access-denied', reason: 'token' }, []],
  [{ code: 'access-denied', reason: 'host' }, ['127.0.0.1']],
  [{ code: 'access-denied', reason: 'origin' }, []],
  [{ code: 'access-denied', reason: 'sender' }, []],
  [{ code: 'access-denied', reason: 'method' }, ['POST']],
  [{ code: 'access-denied', reason: 'size' }, ['32 MB']],
  [{ code: 'unreachable', detail: 'fetch failed' }, ['fetch failed']],
  [{ code: 'cancelled' }, []],
  [{ code: 'timed-out', operation: 'print', seconds: 30 }, ['print', '30']],
  [{ code: 'internal', reference: 'ab12' }, ['ab12']],
];

const fileReasons: readonly FileReason[] = [
  'missing',
  'directory',
  'empty',
  'too-large',
  'not-text',
  'denied',
  'exists',
  'disk-full',
  'read-only',
  'unwritable',
  'unknown-ending',
];

describe.each(languages)('a failure in %s', (language) => {
  it.each(failures.map(([failure, named]) => [JSON.stringify(failure), failure, named] as const))(
    'is one line that names what it is about: %s',
    (_, failure, named) => {
      const sentence = failureSentence(failure, language);
      expect(sentence).not.toMatch(/[\n\r]|undefined|null|\[object/);
      expect(sentence).toMatch(/[.?。？]$/);
      for (const word of named) expect(sentence).toContain(word);
    },
  );

  it('says something else for every reason a file cannot be used', () => {
    const sentences = fileReasons.map((reason) =>
      failureSentence({ code: 'file-unusable', file: 'a.json', reason }, language),
    );
    expect(new Set(sentences).size).toBe(fileReasons.length);
    for (const sentence of sentences) expect(sentence).toContain('a.json');
  });
});

describe('a failure sentence', () => {
  it('words what was wrong in a formula in the language of the reader', () => {
    const failure: Failure = {
      code: 'formula-invalid',
      pack: 'mine',
      formula: 'vm.cpu.utilization',
      text: 'cpu.exit +',
      position: 10,
      reason: 'syntax',
      found: { en: 'the end of the formula', zh: '公式结尾' },
      expected: { en: 'a number', zh: '数字' },
    };
    expect(failureSentence(failure, 'zh')).toBe(
      '模型包 mine 的公式 vm.cpu.utilization 第 11 列：不符合公式语法；此处是“公式结尾”，应为数字。',
    );
    expect(failureSentence({ ...failure, found: 'second', expected: 'byte' }, 'zh')).toContain(
      '此处是“second”，应为 byte。',
    );
  });

  it('never lets control characters of a file reach the terminal', () => {
    const sentence = failureSentence(field({ kind: 'present' }, ''), 'en');
    const hostile = failureSentence(
      field({ kind: 'quantity', example: '4Gi' }, '\u001b[31mred\u0007\nsecond line'),
      'en',
    );
    expect(sentence).not.toContain('\n');
    expect(hostile).not.toMatch(/\p{Cc}/u);
    expect(hostile).toContain('[31mred second line');
  });

  it('cuts what is too long to read', () => {
    const sentence = failureSentence(
      field({ kind: 'quantity', example: '4Gi' }, 'x'.repeat(1e6)),
      'en',
    );
    expect(sentence.length).toBeLessThan(300);
  });

  it('lists a dozen of many known names and says how many there are', () => {
    const known = Array.from({ length: 40 }, (_, index) => `field-number-${index}`);
    const sentence = failureSentence(field({ kind: 'known-field', known }, 'zzz'), 'en');
    expect(sentence).toContain('field-number-11 and 28 more.');
  });

  it('words the same failure differently in the two languages', () => {
    for (const [failure] of failures) {
      expect(failureSentence(failure, 'zh')).not.toBe(failureSentence(failure, 'en'));
      expect(failureSentence(failure, 'zh')).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each([
    [
      'a wrong quantity',
      field({ kind: 'quantity', example: '4Gi' }, '4GB!'),
      'app.json: workloads[0].memory: found "4GB!"; expected a quantity such as 4Gi.',
      'app.json：workloads[0].memory：给出的是“4GB!”；应为数量，例如 4Gi。',
    ],
    [
      'a mistyped field',
      field({ kind: 'known-field', known: ['memory'] }, 'memroy'),
      'app.json: workloads[0].memory: unknown field "memroy"; did you mean memory?',
      'app.json：workloads[0].memory：未知字段“memroy”；是否想输入 memory？',
    ],
    [
      'a mistyped option',
      { code: 'option-unknown', option: '--jsn', known: ['--json', '--host'] } as const,
      'Unknown option --jsn; did you mean --json?',
      '未知选项 --jsn；是否想输入 --json？',
    ],
  ])('reads well for %s', (_, failure, en, zh) => {
    expect(failureSentence(failure, 'en')).toBe(en);
    expect(failureSentence(failure, 'zh')).toBe(zh);
  });
});
