import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionIn } from '../../../../shared/domain/program-version.ts';
import { benchmarkPrograms } from './program-benchmark.ts';
import { nothingFound, problemOf, type BenchmarkFindings } from './benchmark-findings.ts';
import type { BenchmarkTools } from './benchmark-tools.ts';
import { manyRounds, oneRound } from './workload.ts';
import { workloadModule } from './workload-module.ts';

const methods = {
  start: 'wasmtime run, a module of one round, until its end',
  memory: 'resident memory of wasmtime, less 64 KiB',
  slowdown: 'integer loop over 64 KiB, against machine code',
} as const;

/** Wasmtime, each instance in a process of its own. */
export async function benchmarkWasmtime({
  program,
  folder,
  runner,
  native,
}: BenchmarkTools): Promise<BenchmarkFindings> {
  const asked = await runner.run(program, ['--version']);
  if (asked.status !== 0) {
    const { reason, said } = problemOf(asked, runner);
    return nothingFound(reason, said);
  }
  const modules = { one: join(folder, 'one.wasm'), many: join(folder, 'many.wasm') };
  writeFileSync(modules.one, workloadModule(oneRound));
  writeFileSync(modules.many, workloadModule(manyRounds));
  const subject = {
    run: (rounds: 'one' | 'many') => runner.run(program, ['run', modules[rounds]]),
    isRight: ({ status }: { readonly status: number | null }) => status === 0,
  };
  return {
    version: versionIn(asked.output),
    accelerator: null,
    ...(await benchmarkPrograms(subject, native, runner, methods)),
  };
}
