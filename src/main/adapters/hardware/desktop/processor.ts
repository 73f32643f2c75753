import { attempt, failedAttempt, line } from '../evidence.ts';
import { field, positive, positiveCount, words } from '../fields.ts';
import type { ProbeStep } from '../probe-step.ts';
import { libraryAttempt, type LibraryAnswer } from './library-answers.ts';

/** The processor, where only the library and Node can be asked. */
export const processorStep: ProbeStep = {
  name: 'processor',
  facts: [
    'cpu.model',
    'cpu.vendor',
    'cpu.architecture',
    'cpu.packages',
    'cpu.physical-cores',
    'cpu.threads',
    'cpu.smt',
    'cpu.clock',
    'cpu.maximum-clock',
  ],
  run: async ({ information, node }) => {
    const cpu: LibraryAnswer = { call: 'cpu', answer: await information.ask('cpu') };
    return [
      line('cpu.model', [
        attempt('node:os cpus()', words(node.processorModel)),
        libraryAttempt(cpu, 'brand', (brand) =>
          node.processorModel.includes(words(brand) ?? '\n') ? null : words(brand),
        ),
      ]),
      line('cpu.vendor', [libraryAttempt(cpu, 'vendor', vendorName)]),
      line('cpu.architecture', [attempt('node:os arch()', words(node.architecture))]),
      line('cpu.packages', [libraryAttempt(cpu, 'processors', positiveCount)]),
      line('cpu.physical-cores', [libraryAttempt(cpu, 'physicalCores', positiveCount)]),
      line('cpu.threads', [
        libraryAttempt(cpu, 'cores', positiveCount),
        attempt('node:os cpus()', positiveCount(node.threads)),
      ]),
      line('cpu.smt', [
        cpu.answer.ok
          ? attempt('systeminformation cpu()', hasMoreThreads(cpu.answer.value), 'medium')
          : failedAttempt('systeminformation cpu()', cpu.answer.error),
      ]),
      ...kindLines(cpu, node.platform),
      line('cpu.clock', [
        libraryAttempt(cpu, 'speed', (speed) => (isMadeUp(cpu) ? null : clockIn(speed))),
      ]),
      line('cpu.maximum-clock', [
        libraryAttempt(cpu, 'speedMax', (speed) => (isMadeUp(cpu) ? null : clockIn(speed))),
      ]),
      line('cpu.l1d-cache', [cacheAttempt(cpu, 'l1d')]),
      line('cpu.l1i-cache', [cacheAttempt(cpu, 'l1i')]),
      line('cpu.l2-cache', [cacheAttempt(cpu, 'l2')]),
      line('cpu.l3-cache', [cacheAttempt(cpu, 'l3')]),
    ];
  },
};

const vendorNames: Readonly<Record<string, string>> = {
  GenuineIntel: 'Intel',
  AuthenticAMD: 'AMD',
};

function vendorName(vendor: unknown): string | null {
  const name = words(vendor);
  return name === null
    ? null
    : Object.hasOwn(vendorNames, name)
      ? (vendorNames[name] ?? name)
      : name;
}

function hasMoreThreads(answer: unknown): boolean | null {
  const threads = positiveCount(field(answer, 'cores'));
  const cores = positiveCount(field(answer, 'physicalCores'));
  return threads === null || cores === null ? null : threads > cores;
}

/** On Apple's processors the library takes the rate of a timer for the clock; it means nothing. */
function isMadeUp(cpu: LibraryAnswer): boolean {
  return cpu.answer.ok && vendorName(field(cpu.answer.value, 'vendor')) === 'Apple';
}

function clockIn(gigahertz: unknown): number | null {
  const clock = positive(gigahertz, 1e9);
  return clock !== null && clock >= 50e6 && clock <= 10e9 ? clock : null;
}

function cacheAttempt({ call, answer }: LibraryAnswer, name: string) {
  const source = `systeminformation ${call}().cache.${name}`;
  return answer.ok
    ? attempt(source, positive(field(field(answer.value, 'cache'), name)), 'medium')
    : failedAttempt(source, answer.error);
}

/** The library tells core kinds apart on macOS only; on Windows it calls every core a strong one. */
function kindLines(cpu: LibraryAnswer, platform: string) {
  const facts = [
    ['cpu.performance-cores', 'performanceCores'],
    ['cpu.efficiency-cores', 'efficiencyCores'],
  ] as const;
  return facts.map(([key, name]) =>
    line(key, [
      platform === 'darwin'
        ? libraryAttempt(cpu, name, (count) => (count === 0 ? 0 : positiveCount(count)))
        : failedAttempt(`systeminformation cpu().${name}`, 'not-supported'),
    ]),
  );
}
