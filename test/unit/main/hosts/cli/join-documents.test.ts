import { describe, expect, it } from 'vitest';
import { joinDocuments } from '../../../../../src/main/hosts/cli/join-documents.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';

const document = (name: string, fields: object = {}) =>
  projectDocument.parse({
    schema: 'isoplan/project@1',
    name,
    workloads: [{ name, cpu: '1', memory: '1Gi' }],
    ...fields,
  });

describe('several files', () => {
  it('become one project with all workloads, named after all of them', () => {
    const joined = joinDocuments([document('a'), document('b')], ['a.json', 'b.json']);
    expect(joined).toMatchObject({
      ok: true,
      value: { name: 'a + b', workloads: [{ name: 'a' }, { name: 'b' }], basis: 'calibrated' },
    });
  });

  it('take a setting from whichever file states it', () => {
    const joined = joinDocuments(
      [document('a'), document('b', { basis: 'stated' })],
      ['a.json', 'b.json'],
    );
    expect(joined).toMatchObject({ ok: true, value: { basis: 'stated' } });
  });

  it('are refused when they state different settings: neither is right by itself', () => {
    const joined = joinDocuments(
      [document('a', { basis: 'derived' }), document('b', { basis: 'stated' })],
      ['a.json', 'b.json'],
    );
    expect(joined).toEqual({
      ok: false,
      error: {
        code: 'field-invalid',
        source: 'b.json',
        field: 'basis',
        found: 'stated',
        expected: { kind: 'same-as', where: 'a.json' },
      },
    });
  });

  it('leave a single file as it is', () => {
    const only = document('a', { weights: { cpu: 2 } });
    expect(joinDocuments([only], ['a.json'])).toEqual({ ok: true, value: only });
  });
});
