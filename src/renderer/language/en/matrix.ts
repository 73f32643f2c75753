import type { Wording } from '../wording.ts';
import type { matrix as chinese } from '../zh/matrix.ts';

/** The decision matrix. */
export const matrix: Wording<typeof chinese> = {
  title: 'Decision matrix',
  description:
    'Computed for this workload on this host, beside what the document states. Open a cell to see where its figure comes from.',
  gridLabel: 'Decision matrix of “{{workload}}”',
  criterion: 'Criterion',
  meaning: {
    cpu: 'higher is better',
    memory: 'lower is better',
    io: 'higher is better',
    network: 'lower is better',
    storage: 'higher is better',
    isolation: '1 weakest to 4 strongest',
    compatibility: '1 narrowest to 4 widest',
  },
  stated: 'Stated: {{figure}}',
  statedBest: 'Stated best: {{name}}',
  absolute: 'Absolute performance',
  notStated: 'Nothing stated',
  key: 'CPU in useful cycles, memory per instance, IO and storage against the bare host, network latency added. Each cell: the computed range; its place on an absolute value scale from 0 to 1, the dark band from low to high, the line at the median; what the document states. ★ marks the best feasible alternative of the row.',
  basis: 'Basis of the CPU utilization',
  basisWhy: {
    stated: 'The utilization range as the document states it (§2.1).',
    derived: 'From the overhead terms, one event of each per 1000 instructions (§2.2).',
    calibrated:
      'Total overhead from §2.1, split by the terms of §2.2 and scaled by the workload’s IO and network use.',
  },
  cellTitle: '{{alternative}}: {{criterion}}',
  statistics: 'Statistics of figure and value',
  valueScale: 'Value (0–1)',
  noFigure: 'The pack has no figure here, so none is guessed.',
  notes: 'Notes',
  tracing: 'Tracing where the figure comes from…',
};
