import type { Wording } from '../wording.ts';
import type { trace as chinese } from '../zh/trace.ts';

/** Where a number comes from. */
export const trace: Wording<typeof chinese> = {
  formula: 'Formula',
  inserted: 'With the numbers',
  terms: 'Terms',
  term: 'Term',
  figure: 'Figure',
  parameters: 'Parameters',
  inputs: 'From the workload and the host',
  children: 'Formulas it uses',
  section: 'Document §{{section}}',
};
