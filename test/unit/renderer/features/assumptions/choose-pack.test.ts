import { describe, expect, test } from 'vitest';
import {
  lostWith,
  withPack,
} from '../../../../../src/renderer/features/assumptions/choose-pack.ts';
import { evidencePack } from '../../../../../src/shared/packs/evidence/evidence.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { evaluatePlan } from '../../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { hostFromInput } from '../../../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { resultDocument } from '../../../../support/result-project.ts';

const document = resultDocument({
  overrides: [
    {
      parameter: 'vm.memory.hypervisor',
      low: 1e8,
      high: 2e8,
      distribution: 'uniform',
      provenance: 'override',
      reason: 'seen',
    },
  ],
});

describe('another pack', () => {
  test('takes what it does not know out of the project, so that the plan can be computed', () => {
    const changed = withPack(document, evidencePack);
    expect(changed.overrides).toEqual([]);
    expect(lostWith(document, evidencePack)).toBe(1);
    const host = hostFromInput(hostInput.parse({}));
    const request = { host, pack: evidencePack, version: 'test' };
    expect(evaluatePlan({ ...request, document: changed }).ok).toBe(true);
    expect(evaluatePlan({ ...request, document: { ...document, pack: 'evidence' } }).ok).toBe(
      false,
    );
  });

  test('keeps what it knows', () => {
    expect(withPack(document, seedPack)).toEqual(document);
    expect(lostWith(document, seedPack)).toBe(0);
  });
});
