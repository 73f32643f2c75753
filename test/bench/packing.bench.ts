/**
 * Vector bin packing beside published bounds and optima: `node test/bench/packing.bench.ts FOLDER [SECONDS]
 * [STEP]`, where the folder holds `Panigrahy.tsv`, `New.tsv`, `Triplet.tsv` and `instances/…/*.vbp` of
 * Mommessin, Erlebach and Shakhlevich (Computers & Operations Research 173, 2024). One thread.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { createHighsSolver } from '../../src/main/adapters/solver/highs-solver.ts';
import { checkPacking } from '../../src/shared/placement/check-packing.ts';
import { packBins } from '../../src/shared/placement/pack-bins.ts';
import { readVectorPacking } from '../../src/shared/placement/vector-packing-format.ts';

const folder = process.argv[2] ?? '';
const seconds = Number(process.argv[3] ?? 2);
const step = Number(process.argv[4] ?? 1);
const families = ['Panigrahy', 'New', 'Triplet'] as const;

interface Published {
  readonly bound: number;
  /** Null where it is not known. */
  readonly optimum: number | null;
  readonly best: number;
}

interface Row {
  readonly bins: number;
  readonly bound: number;
  readonly published: Published;
  readonly faults: number;
  readonly seconds: number;
}

function publishedOf(family: string): ReadonlyMap<string, Published> {
  const [, ...lines] = readFileSync(path.join(folder, `${family}.tsv`), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', bound, optimum, best] = line.split('\t');
      return [
        name,
        {
          bound: Number(bound),
          optimum: Number(optimum) > 0 ? Number(optimum) : null,
          best: Number(best),
        },
      ];
    }),
  );
}

const solver = await createHighsSolver();

function pack(file: string, published: Published): Row {
  const problem = readVectorPacking(readFileSync(file, 'utf8'));
  if (!problem.ok) throw new Error(`${file}: ${JSON.stringify(problem.error)}`);
  const startedAt = performance.now();
  const elapsed = (): number => (performance.now() - startedAt) / 1000;
  const packing = packBins(problem.value, solver, { iterations: 1e9, elapsed, seconds });
  const took = elapsed();
  const faults = checkPacking(problem.value, packing).length;
  return { bins: packing.bins.length, bound: packing.bound, published, faults, seconds: took };
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function print(family: string, rows: readonly Row[]): void {
  const known = rows.flatMap((row) =>
    row.published.optimum === null ? [] : [{ ...row, optimum: row.published.optimum }],
  );
  const above = rows.filter(
    ({ published: { best, optimum } }) => optimum !== null && best > optimum,
  );
  console.log(
    [
      family.padEnd(10),
      `${rows.length} instances`,
      `as good as the best published in ${percent(mean(rows.map((row) => (row.bins <= row.published.best ? 1 : 0))))}`,
      `better in ${above.filter((row) => row.bins < row.published.best).length} of ${above.length} where that is above the optimum`,
      `excess ${percent(mean(known.map(({ bins, optimum }) => bins / optimum - 1)))}`,
      `bound below ${percent(mean(known.map(({ bound, optimum }) => 1 - bound / optimum)))}`,
      `published ${percent(mean(known.map((row) => 1 - row.published.bound / row.optimum)))}`,
      `bound above the optimum in ${known.filter(({ bound, optimum }) => bound > optimum).length}`,
      `faults ${rows.reduce((sum, row) => sum + row.faults, 0)}`,
      `slowest ${Math.max(...rows.map((row) => row.seconds)).toFixed(2)} s`,
    ].join(', '),
  );
}

if (!existsSync(folder)) {
  console.log('packing: name the folder of the instances to see this table');
} else {
  const load = loadavg()[0]?.toFixed(2) ?? '';
  console.log(`${seconds} s each on ${cpus()[0]?.model ?? 'an unknown processor'}, load ${load}`);
  for (const family of families) {
    const published = publishedOf(family);
    const files = readdirSync(path.join(folder, 'instances', family)).toSorted();
    const rows = files
      .filter((_, index) => index % step === 0)
      .map((file) => {
        const known = published.get(path.basename(file, '.vbp'));
        if (known === undefined) throw new Error(`${file} is in no table`);
        return pack(path.join(folder, 'instances', family, file), known);
      });
    print(family, rows);
  }
}
