import { describe, expect, it, test } from 'vitest';
import { mergeStakeholders } from '../../../../../src/shared/decision/weights/stakeholder-weights.ts';

const criteria = ['cpu', 'memory', 'isolation'] as const;
const platform = { id: 'platform', weights: { cpu: 2, memory: 1, isolation: 1 } };
const security = { id: 'security', weights: { cpu: 1, memory: 1, isolation: 8 } };
const finance = { id: 'finance', weights: { cpu: 1, memory: 3 } };

describe('mergeStakeholders', () => {
  it('keeps everybody apart, normalized and in the order of their ids', () => {
    const merged = mergeStakeholders(criteria, [security, platform, finance]);
    expect(merged.ok && merged.value.members).toEqual([
      { id: 'finance', weights: { cpu: 0.25, memory: 0.75, isolation: 0 } },
      { id: 'platform', weights: { cpu: 0.5, memory: 0.25, isolation: 0.25 } },
      { id: 'security', weights: { cpu: 0.1, memory: 0.1, isolation: 0.8 } },
    ]);
  });

  it('lets every voice count alike', () => {
    const merged = mergeStakeholders(criteria, [platform, security]);
    expect(merged.ok && merged.value.weights.cpu).toBeCloseTo(0.3, 15);
    expect(merged.ok && merged.value.weights.isolation).toBeCloseTo(0.525, 15);
  });

  test.each([
    [[platform, security, finance]],
    [[finance, security, platform]],
    [[security, finance, platform]],
  ])('gives the same bits in any order', (order) => {
    expect(mergeStakeholders(criteria, order)).toEqual(
      mergeStakeholders(criteria, [platform, finance, security]),
    );
  });

  test.each([
    ['an id that occurs twice', [platform, { ...security, id: 'platform' }], 'stakeholders.id'],
    ['nobody', [], 'stakeholders.id'],
    ['weights that are all 0', [{ id: 'x', weights: { cpu: 0 } }], 'stakeholders.x'],
    ['a negative weight', [{ id: 'x', weights: { cpu: 1, memory: -1 } }], 'stakeholders.x.memory'],
  ])('refuses %s', (_, stakeholders, field) => {
    expect(mergeStakeholders(criteria, stakeholders)).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field },
    });
  });
});
