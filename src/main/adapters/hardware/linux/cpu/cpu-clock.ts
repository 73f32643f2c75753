import { inBatches } from '../../batches.ts';
import { attempt, failedAttempt, line, type Attempt } from '../../evidence.ts';
import { wholeNumber } from '../../fields.ts';
import type { FileRoot } from '../../file-root.ts';
import type { ProbeStep } from '../../probe-step.ts';
import { readXenMachine } from '../xen.ts';
import {
  clockInName,
  counterClock,
  currentClock,
  parseCpuInfo,
  processorModel,
  statedClock,
} from './cpu-info.ts';

const policyFolder = '/sys/devices/system/cpu/cpufreq';

/** No processor that runs Linux is slower or faster; what lies outside is a slip of its firmware. */
const slowest = 50e6;
const fastest = 10e9;

/** The clock to plan with, the highest one, and the one at this moment. */
export const cpuClockStep: ProbeStep = {
  name: 'processor clock',
  facts: ['cpu.clock', 'cpu.maximum-clock', 'cpu.current-clock'],
  run: async ({ files, commands }) => {
    const [info, policies, xen] = await Promise.all([
      files.read('/proc/cpuinfo'),
      readPolicies(files),
      readXenMachine({ files, commands }),
    ]);
    const blocks = info.ok ? parseCpuInfo(info.value) : [];
    const clockNow = currentClock(blocks);
    const changes = policies.some((policy) => policy.maximum !== null);
    const nominal = [
      clock(`${policyFolder}/policy*/base_frequency`, highest(policies, 'base')),
      clock('/proc/cpuinfo model name', clockInName(processorModel(blocks)), 'medium'),
      clock('/proc/cpuinfo clock', statedClock(blocks)),
      clock('/proc/cpuinfo bogomips', counterClock(blocks), 'medium'),
      ...(xen === null ? [] : [clock('xl info cpu_mhz', xen.clockHz)]),
      ...(changes ? [] : [clock('/proc/cpuinfo cpu MHz', clockNow, 'medium')]),
    ];
    const otherwise = clock(
      `${policyFolder}/policy*/cpuinfo_max_freq`,
      highest(policies, 'maximum'),
      'medium',
    );
    return [
      line('cpu.clock', nominal.some((one) => one.outcome.ok) ? nominal : [...nominal, otherwise]),
      line('cpu.maximum-clock', [
        clock(`${policyFolder}/policy*/cpuinfo_max_freq`, highest(policies, 'maximum')),
      ]),
      line('cpu.current-clock', [
        clock('/proc/cpuinfo cpu MHz', clockNow),
        ...(clockNow === null
          ? [clock(`${policyFolder}/policy*/scaling_cur_freq`, highest(policies, 'current'))]
          : []),
      ]),
    ];
  },
};

function clock(source: string, hertz: number | null, trust: Attempt['trust'] = 'high'): Attempt {
  if (hertz !== null && (hertz < slowest || hertz > fastest)) {
    return failedAttempt(source, 'not-plausible');
  }
  return attempt(source, hertz, trust);
}

/** Clocks in hertz of the CPUs that change theirs together. */
interface Policy {
  readonly base: number | null;
  readonly maximum: number | null;
  readonly current: number | null;
}

async function readPolicies(files: FileRoot): Promise<readonly Policy[]> {
  const names = await files.list(policyFolder);
  const policies = names.ok ? names.value.filter((name) => /^policy\d{1,5}$/.test(name)) : [];
  return inBatches(policies, async (policy) => {
    const [base, maximum, current] = await Promise.all(
      ['base_frequency', 'cpuinfo_max_freq', 'scaling_cur_freq'].map((name) =>
        files.read(`${policyFolder}/${policy}/${name}`),
      ),
    );
    const hertz = (read: typeof base): number | null => {
      const kilohertz = read?.ok ? wholeNumber(read.value) : null;
      return kilohertz === null || kilohertz === 0 ? null : kilohertz * 1e3;
    };
    return { base: hertz(base), maximum: hertz(maximum), current: hertz(current) };
  });
}

function highest(policies: readonly Policy[], which: keyof Policy): number | null {
  const clocks = policies.map((policy) => policy[which]).filter((one) => one !== null);
  return clocks.length === 0 ? null : Math.max(...clocks);
}
