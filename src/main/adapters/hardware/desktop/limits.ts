import { attempt, failedAttempt, line, type Attempt } from '../evidence.ts';
import { field, positiveCount } from '../fields.ts';
import type { NodeSystem } from '../node-system.ts';
import type { ProbeStep } from '../probe-step.ts';

/** What this process may use, where there are no control groups. */
export const desktopLimitsStep: ProbeStep = {
  name: 'limits',
  facts: ['limits.cgroup-version', 'limits.affinity', 'limits.cores', 'limits.memory'],
  run: async ({ information, node }) => {
    const answer = await information.ask('cpu');
    const threads = answer.ok ? positiveCount(field(answer.value, 'cores')) : null;
    const affinity = affinityAttempt(node, threads);
    return [
      line('limits.cgroup-version', [attempt('node:os platform()', 'none')]),
      line('limits.affinity', [affinity]),
      line('limits.cores', [affinity]),
      line('limits.memory', [failedAttempt('process.constrainedMemory()', 'not-supported')]),
    ];
  },
};

/** Windows gathers at most this many CPUs in one processor group. */
const processorGroup = 64;

/**
 * Node sees one processor group of Windows only. On a machine with more CPUs its figure says
 * nothing about what may be used, and must not be taken for a limit.
 */
function affinityAttempt(node: NodeSystem, threads: number | null): Attempt {
  const source = 'node:os availableParallelism()';
  if (node.platform === 'win32' && threads !== null && threads > processorGroup) {
    return failedAttempt(source, 'not-plausible');
  }
  return attempt(source, positiveCount(node.availableParallelism), 'medium');
}
