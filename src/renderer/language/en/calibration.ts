import type { Wording } from '../wording.ts';
import type { calibration as chinese } from '../zh/calibration.ts';

/** Calibration: measuring this machine. */
export const calibration: Wording<typeof chinese> = {
  title: 'Calibration',
  description:
    'Measures the raw figures of this machine; plans use them in place of assumptions. Every result comes with its median and a 95 % confidence interval, which grows when the machine is busy.',
  joint: ';',
  kind: { quick: 'Quick', full: 'Full' },
  start: {
    title: 'Calibrate this machine',
    what: 'Measured one after the other:',
    kind: 'How thoroughly',
    about: {
      quick: 'Under 10 seconds, for a first look.',
      full: 'Under 2 minutes. Most figures are measured four times over, to see how the machine changes. Best done while nothing else runs.',
    },
    folder: 'Folder on the disk to measure',
    folderWhy:
      "A folder is made inside it, and nothing is written elsewhere. It is removed at the end, on cancel, or at the next start. Blank is the planner's own folder.",
    writes: 'Disk {{disk}}: writes at most {{bytes}}, needs {{needed}} free, has {{free}}.',
    tooFull:
      'Disk {{disk}} is too full: {{needed}} have to be free, {{free}} are. Choose another folder, or the quick way.',
    unknownDisk: 'unknown',
    cameToNothing: 'The last calibration came to nothing',
    submit: 'Start calibration',
  },
  progress: {
    title: 'Calibrating',
    soFar: 'Estimates so far',
    waiting: 'Waiting for another measurement to end…',
    starting: 'Recording the background load…',
    left: 'Step {{step}} of {{total}}, at most {{left}} left',
  },
  runtimes: {
    try: 'Also try the runtimes that are installed',
    why: 'Measures their own start time, memory and CPU slowdown with a tiny workload. Off unless you ask for it, because it starts their programs.',
    does: '{{what}}; at most {{budget}}',
    title: 'Runtimes that were tried',
    nothing: 'nothing was measured',
    note: 'What these programs add on this machine with one small workload; plans do not use it yet. Figures of containers and machines include everything until their removal or end.',
  },
  column: {
    runtime: 'Runtime',
    figure: 'Figure',
    median: 'Median',
    interval: '95 % confidence',
    repeats: 'Repeats',
    flags: 'Remarks',
    when: 'When',
    kind: 'Kind',
    subject: 'Of',
    before: 'Before',
    after: 'After',
  },
  flag: {
    unsettled: 'time was up',
    outliers_one: '{{count}} outlier of {{of}}',
    outliers_other: '{{count}} outliers of {{of}}',
    outliersWhy:
      'Samples far off the median, most likely disturbed by other programs; the median hardly feels them',
  },
  note: {
    'page-cache': 'maybe cached',
    'not-pinned': 'not pinned',
    'small-file': 'small file',
    'runtime-overhead': 'includes call',
    disturbed: 'busy machine',
  },
  result: {
    title: 'What was measured',
    unknown: 'unknown',
    use: 'Use the measured thread switch in this project',
    inUse: 'The project uses the measured thread switch',
    conditions:
      '{{when}}, {{kind}}, in {{took}}; disk {{disk}}; before it began the CPU was {{busy}} busy, {{stolen}} was taken by the hypervisor.',
    doubt: 'doubtful',
    missing: '{{figure}}: not measured, {{reason}}.',
  },
  effect: {
    title: 'What changed in the plan',
    overturned: '{{workload}}: another recommendation',
    host: 'Host',
    unknown: 'unknown',
    none: 'no recommendation',
    verdict: '{{name}} ({{share}})',
    nothing:
      'Nothing changed for “{{workload}}”: there is no calibration yet, or it found what was known.',
    summary: 'Recommendation for “{{workload}}”: {{before}} before, {{after}} after.',
  },
  history: { title: 'Calibrations so far', used: 'used by plans' },
};
