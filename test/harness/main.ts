/**
 * Breaks the planner in every way at hand and prints what that showed: `npm run harness`, or fewer with
 * `npm run harness -- --kills 20 --damages 50 --mutants 200 --seed 7`. Ends with 1 when anything was lost,
 * crashed or was left over.
 */
import { parseArgs } from 'node:util';
import { damagedStores } from './damaged-stores.ts';
import { killRounds } from './kill-rounds.ts';
import { allMutants } from './mutants.ts';

const usual = { kills: '500', damages: '500', mutants: '5000', seed: '1' } as const;

function count(name: keyof typeof usual): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`--${name}: found "${values[name]}"; expected a whole number`);
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: usual.kills },
    damages: { type: 'string', default: usual.damages },
    mutants: { type: 'string', default: usual.mutants },
    seed: { type: 'string', default: usual.seed },
  },
});

/** Prints one figure that should be 0, with the first cases of it. */
function shouldBeNone(what: string, found: readonly string[]): number {
  console.log(`  ${what}: ${found.length}`);
  for (const one of found.slice(0, 10)) console.log(`    ${one.slice(0, 400)}`);
  return found.length;
}

async function killFigures(): Promise<number> {
  const { rounds, repairs, acknowledged, ...found } = await killRounds(count('kills'));
  console.log(
    `kills: ${rounds}, of them ${repairs} in repairs; ${acknowledged} writes acknowledged`,
  );
  return (
    shouldBeNone('crashes', found.crashes) +
    shouldBeNone('acknowledged writes lost', found.lost) +
    shouldBeNone('silent losses and false alarms', found.silent) +
    shouldBeNone('left over', found.leftOver)
  );
}

async function damageFigures(): Promise<number> {
  const { stores, endings, crashes, wrong } = await damagedStores(count('damages'), count('seed'));
  const { intact = 0, told = 0, refused = 0 } = endings;
  console.log(
    `damaged stores: ${stores}; ${intact} intact, ${told} repaired and told, ${refused} refused`,
  );
  return shouldBeNone('crashes', crashes) + shouldBeNone('silent losses, left over', wrong);
}

function mutantFigures(): number {
  const kinds = allMutants(count('mutants'), count('seed'));
  for (const { kind, mutants, accepted, refused } of kinds) {
    console.log(`mutants of ${kind}: ${mutants}; ${accepted} read, ${refused} refused in words`);
  }
  return (
    shouldBeNone(
      'crashes',
      kinds.flatMap(({ crashes }) => crashes),
    ) +
    shouldBeNone(
      'refused without words',
      kinds.flatMap(({ silent }) => silent),
    ) +
    shouldBeNone(
      'took longer than 5 s',
      kinds.flatMap(({ slow }) => slow),
    )
  );
}

const started = performance.now();
const found = (await killFigures()) + (await damageFigures()) + mutantFigures();
console.log(`${Math.round((performance.now() - started) / 1000)} s; ${found} findings`);
process.exitCode = found === 0 ? 0 : 1;
