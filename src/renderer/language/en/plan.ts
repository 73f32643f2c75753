import type { Wording } from '../wording.ts';
import type { plan as chinese } from '../zh/plan.ts';

/** Words that the result screens share. */
export const plan: Wording<typeof chinese> = {
  workload: 'Workload',
  pending: 'Computing the plan…',
  stale: 'Recomputing with the latest changes',
  computed: 'Computing: {{done}} of {{count}} workloads done',
  failed: 'The plan cannot be computed',
  noWorkload: {
    title: 'The project has no workload yet',
    description: 'Describe what is to run first; then the ways to isolate it can be compared.',
    action: 'Add a workload',
  },
  checkWorkloads: 'Check the workloads',
  highestScore: 'highest score',
  recommended: 'recommended',
  current: 'in use today',
  feasible: 'feasible',
  warning: 'note',
  best: 'best',
  low: 'Low',
  high: 'High',
  p5: 'P5',
  p50: 'P50',
  p95: 'P95',
  point: 'Point',
  range: 'Range',
  value: 'Value',
  figure: 'Figure',
  unit: 'Unit',
};
