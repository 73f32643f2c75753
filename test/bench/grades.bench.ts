/**
 * How far the grades of verdicts can be trusted, on decisions whose truth is known and on decisions that
 * are fragile by construction: `node test/bench/grades.bench.ts`.
 */
import { judgeKnown, judgePlanted, judgeRandom, shareOf } from '../property/judged-projects.ts';
import { evidencePack } from '../../src/shared/packs/evidence/evidence.ts';
import { traps } from '../property/planted-projects.ts';

const count = 4000;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const judged = Array.from({ length: count }, (_, index) => judgeKnown(index));
const clear = judged.filter(({ verdict }) => verdict === 'clear');
const rightlyClear = clear.filter(({ right }) => right);
const headlined = judged.filter(({ robustness }) => robustness === 'robust');

console.log(`${count} projects whose truth is known`);
console.log(`clear: ${clear.length}, right ${percent(shareOf(clear, ({ right }) => right))}`);
console.log(
  `headlined: ${headlined.length}, right ${percent(shareOf(headlined, ({ right }) => right))}`,
);
console.log(
  `right and clear called fragile: ${percent(shareOf(rightlyClear, ({ robustness }) => robustness === 'fragile'))}`,
);
console.log(`dominated recommended: ${judged.filter(({ dominated }) => dominated).length}`);
for (const id of new Set(rightlyClear.flatMap(({ overturning }) => overturning))) {
  console.log(
    `  by ${id}: ${percent(shareOf(rightlyClear, ({ overturning }) => overturning.includes(id)))}`,
  );
}

const planted = Array.from({ length: count }, (_, index) => judgePlanted(index));
console.log(`${count} projects that are fragile by construction`);
for (const trap of traps) {
  const those = planted.filter((project) => project.trap === trap);
  console.log(
    `found of ${trap}: ${percent(shareOf(those, ({ robustness }) => robustness === 'fragile'))}`,
  );
}

const random = Array.from({ length: 400 }, (_, index) => judgeRandom(index, evidencePack));
const possible = random.filter(({ feasible }) => feasible);
console.log(`400 random projects over the evidence pack, ${possible.length} of them feasible`);
console.log(`a winner named: ${percent(shareOf(possible, ({ named }) => named))}`);
console.log(
  `a winner named that does not fit: ${random.filter(({ named, fits }) => named && !fits).length}`,
);
