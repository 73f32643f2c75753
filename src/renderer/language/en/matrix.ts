import type { Wording } from '../wording.ts';
import type { matrix as chinese } from '../zh/matrix.ts';

/** The decision matrix. */
export const matrix: Wording<typeof chinese> = {
  title: 'Decision matrix',
  description:
    'Seven criteria by all alternatives, computed for this workload on this host, beside what the document states. Open a cell to see where its figure comes from.',
  gridLabel: 'Decision matrix of “{{workload}}”',
  criterion: 'Criterion',
  meaning: {
    cpu: 'Cycles that do useful work; higher is better',
    memory: 'Memory of one instance; lower is better',
    io: 'IO performance against the bare host; higher is better',
    network: 'Latency added by the layer; lower is better',
    storage: 'Storage performance against the bare host; higher is better',
    isolation: '1 application … 4 hardware',
    compatibility: '1 one application … 4 any OS',
  },
  stated: 'Document: {{figure}}',
  notStated: 'The document states nothing here',
  key: 'Each cell: the computed range; its place on an absolute value scale from 0 to 1, the dark band from low to high, the line at the median; what the document states. ★ marks the best feasible alternative of the row.',
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
  tracing: 'Tracing where the figure comes from…',
};
