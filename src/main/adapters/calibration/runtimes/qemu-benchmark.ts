import { constants, writeFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { versionIn } from '../../../../shared/domain/program-version.ts';
import type { RuntimeBenchmark } from '../../../../shared/domain/calibration/runtime-benchmark.ts';
import { benchmarkPrograms, type RunnableWorkload } from './program-benchmark.ts';
import { nothingFound, problemOf, type BenchmarkFindings } from './benchmark-findings.ts';
import type { BenchmarkTools } from './benchmark-tools.ts';
import { guestExitPort, guestExitStatus, workloadGuest } from './workload-machine-code.ts';
import { manyRounds, oneRound } from './workload.ts';

type Accelerator = NonNullable<RuntimeBenchmark['accelerator']>;

const accelerated: Readonly<Record<Accelerator, string>> = {
  kvm: 'KVM',
  tcg: 'translated (TCG)',
};

/**
 * QEMU with a guest of a few hundred bytes that has no disk, no network and no screen. It runs on
 * KVM where that can be opened and works, and is translated elsewhere.
 *
 * @param kvm the device of KVM.
 */
export async function benchmarkQemu(
  tools: BenchmarkTools,
  kvm = '/dev/kvm',
): Promise<BenchmarkFindings> {
  const { program, folder, runner, native } = tools;
  const asked = await runner.run(program, ['--version']);
  if (asked.status !== 0) {
    const { reason, said } = problemOf(asked, runner);
    return nothingFound(reason, said);
  }
  const version = versionIn(asked.output);
  if (process.arch !== 'x64') return nothingFound('not-supported', '', version);
  const guests = { one: join(folder, 'one.guest'), many: join(folder, 'many.guest') };
  writeFileSync(guests.one, workloadGuest(oneRound));
  writeFileSync(guests.many, workloadGuest(manyRounds));
  const guestOn = (accelerator: Accelerator): RunnableWorkload => ({
    run: (rounds) => runner.run(program, guestArguments(accelerator, guests[rounds])),
    isRight: ({ status }) => status === guestExitStatus,
  });
  const benchmarkOn = async (accelerator: Accelerator): Promise<BenchmarkFindings> => ({
    version,
    accelerator,
    ...(await benchmarkPrograms(guestOn(accelerator), native, runner, {
      start: `QEMU, ${accelerated[accelerator]}, a guest of one round, until its end`,
      memory: `resident memory of QEMU, ${accelerated[accelerator]}, less 64 KiB`,
      slowdown: `integer loop over 64 KiB, ${accelerated[accelerator]}, against machine code`,
    })),
  });
  if (!(await canOpen(kvm))) return benchmarkOn('tcg');
  const onKvm = await benchmarkOn('kvm');
  // KVM that is there may still refuse to work, for instance inside another guest.
  const refused = onKvm.figures.length === 0 && onKvm.problem?.reason === 'failed';
  return refused ? benchmarkOn('tcg') : onKvm;
}

function canOpen(device: string): Promise<boolean> {
  return access(device, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
}

function guestArguments(accelerator: Accelerator, guest: string): readonly string[] {
  return [
    '-accel',
    accelerator,
    '-m',
    '64',
    '-smp',
    '1',
    '-nodefaults',
    '-no-user-config',
    '-no-reboot',
    '-display',
    'none',
    '-device',
    `isa-debug-exit,iobase=${guestExitPort},iosize=4`,
    '-kernel',
    guest,
  ];
}
