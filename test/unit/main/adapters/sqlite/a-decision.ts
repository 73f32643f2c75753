import type {
  DecisionBasis,
  DecisionInput,
} from '../../../../../src/shared/domain/project/decision-record.ts';

const hash = 'a'.repeat(64);

/** A decision as its author states it. */
export function aDecision(fields: Partial<DecisionInput> = {}): DecisionInput {
  return {
    choices: [{ workload: null, alternative: 'container' }],
    rationale: '足够隔离，成本最低',
    who: 'Lin',
    status: 'accepted',
    triggers: [],
    supersedes: null,
    ...fields,
  };
}

/** What it was made on. */
export function aBasis(revision = 1): DecisionBasis {
  return {
    revision,
    version: '0.1.0',
    pack: { id: 'seed', version: '1.0.0', hash },
    basis: 'calibrated',
    sampling: { samples: 100, seed: 1 },
    inputs: { hash, document: hash, host: hash, pack: hash },
    results: hash,
  };
}
