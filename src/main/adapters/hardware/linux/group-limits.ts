import { unlimited } from '../../../../shared/domain/host/fact.ts';
import { attempt, failedAttempt, unknownBecause, type Attempt } from '../evidence.ts';
import { wholeNumber } from '../fields.ts';
import type { FileRoot, ReadProblem } from '../file-root.ts';
import { countCpus } from './cpu/cpu-list.ts';
import type { GroupPlace } from './control-groups.ts';

/** What one group says: a limit, that it has none, or null for what cannot be read. */
type Limit = number | typeof unlimited | null;

/** Limits above this are version 1's way of saying none: the largest count of pages, in bytes. */
const version1Unlimited = 2 ** 62;

/** CPU time per time, in cores: `50000 100000`, or `max 100000`. Source: kernel cgroup-v2.rst. */
export function parseCpuMax(text: string): Limit {
  const [quota, period] = text.trim().split(/\s+/);
  if (quota === 'max') return unlimited;
  return coresOf(wholeNumber(quota), wholeNumber(period ?? '100000'));
}

function coresOf(quota: number | null, period: number | null): Limit {
  if (quota === null || period === null || quota === 0 || period === 0) return null;
  return quota / period;
}

/** Version 1 keeps quota and period in two files; a quota of -1 is none. */
export function parseCpuQuota(quota: string, period: string): Limit {
  return quota.trim() === '-1' ? unlimited : coresOf(wholeNumber(quota), wholeNumber(period));
}

/** A size or count: `max`, or a number; what version 1 prints for "none" counts as none. */
export function parseAmount(text: string): Limit {
  if (text.trim() === 'max') return unlimited;
  const amount = wholeNumber(text);
  if (amount === null) return null;
  return amount >= version1Unlimited ? unlimited : amount;
}

interface LevelLimit {
  readonly limit: Limit;
  readonly problem: ReadProblem | null;
}

/**
 * The tightest limit over a group and all its parents. Known to be unlimited only if all levels up
 * to the machine's root can be seen, and none of them sets a limit; a figure is sure only then, too,
 * because a parent out of sight may set a smaller one, unless the file itself `holdsParents`.
 */
async function tightest(
  name: string,
  { folders, complete, above }: Pick<GroupPlace, 'folders' | 'complete' | 'above'>,
  read: (folder: string) => Promise<LevelLimit>,
  holdsParents = false,
): Promise<Attempt> {
  const levels = await Promise.all(folders.map(read));
  const seesAll = complete && !above;
  const sure = seesAll || (holdsParents && !above);
  let best: { readonly amount: number; readonly level: number } | null = null;
  for (const [level, { limit }] of levels.entries()) {
    if (typeof limit === 'number' && (best === null || limit < best.amount)) {
      best = { amount: limit, level };
    }
  }
  if (best !== null) {
    const where = above ? 'a control group above' : levelText(best.level);
    return attempt(`${name}, ${where}`, best.amount, sure ? 'high' : 'medium');
  }
  const problems = levels.map((level) => level.problem).filter((problem) => problem !== null);
  const problem = problems.find((one) => one !== 'missing') ?? problems[0];
  if (levels.some((level) => level.limit === unlimited)) {
    return sure
      ? attempt(`${name}, control groups: ${folders.length}`, unlimited)
      : failedAttempt(`${name}, groups above out of sight`, 'not-reported');
  }
  if (seesAll && problem === 'missing')
    return attempt(`${name}, set in no control group`, unlimited);
  return failedAttempt(name, problem === undefined ? 'not-plausible' : unknownBecause(problem));
}

/** Which of the nested groups sets a limit; their names may hold user names and are left out. */
function levelText(level: number): string {
  return level === 0 ? 'own control group' : `control group ${level} up`;
}

async function levelFrom(
  files: FileRoot,
  path: string,
  parse: (text: string) => Limit,
): Promise<LevelLimit> {
  const text = await files.read(path);
  return text.ok
    ? { limit: parse(text.value), problem: null }
    : { limit: null, problem: text.error };
}

/** A file of version 1, whose controller's name some mounts leave out. */
function fileOf(place: GroupPlace, name: string): string {
  return place.unprefixed ? name.slice(name.indexOf('.') + 1) : name;
}

/** CPU quota in cores. */
export function cpuQuota(files: FileRoot, place: GroupPlace): Promise<Attempt> {
  if (place.version === 2) {
    return tightest('cpu.max', place, (folder) =>
      levelFrom(files, `${folder}/cpu.max`, parseCpuMax),
    );
  }
  return tightest('cpu.cfs_quota_us', place, async (folder) => {
    const period = await files.read(`${folder}/${fileOf(place, 'cpu.cfs_period_us')}`);
    return levelFrom(files, `${folder}/${fileOf(place, 'cpu.cfs_quota_us')}`, (quota) =>
      parseCpuQuota(quota, period.ok ? period.value : ''),
    );
  });
}

/**
 * Number of CPUs that the group may use. The effective list already leaves out what a parent does
 * not have, so the parents need not be seen; a group without a list of its own has its parent's.
 */
export function cpuSet(files: FileRoot, place: GroupPlace): Promise<Attempt> {
  const name = place.version === 2 ? 'cpuset.cpus.effective' : 'cpuset.effective_cpus';
  const read = async (folder: string): Promise<LevelLimit> => {
    const effective = await levelFrom(files, `${folder}/${fileOf(place, name)}`, cpuCount);
    if (effective.limit !== null || place.version === 2) return effective;
    return levelFrom(files, `${folder}/${fileOf(place, 'cpuset.cpus')}`, cpuCount);
  };
  return tightest(name, place, read, true);
}

function cpuCount(text: string): Limit {
  const count = countCpus(text);
  return count === null || count === 0 ? null : count;
}

/** Memory limit in bytes. Above `memory.high` the kernel slows a group down, so that counts too. */
export async function memoryLimit(files: FileRoot, place: GroupPlace): Promise<readonly Attempt[]> {
  if (place.version === 1) {
    const folder = place.folders[0] ?? '';
    const stat = 'memory.stat hierarchical_memory_limit';
    return Promise.all([
      tightest('memory.limit_in_bytes', place, (folder) =>
        levelFrom(files, `${folder}/${fileOf(place, 'memory.limit_in_bytes')}`, parseAmount),
      ),
      tightest(
        stat,
        { ...place, folders: [folder] },
        (only) => levelFrom(files, `${only}/${fileOf(place, 'memory.stat')}`, hierarchicalLimit),
        true,
      ),
    ]);
  }
  const [max, high] = await Promise.all(
    ['memory.max', 'memory.high'].map((name) =>
      tightest(name, place, (folder) => levelFrom(files, `${folder}/${name}`, parseAmount)),
    ),
  );
  return [max, high].filter((one) => one !== undefined);
}

/** Version 1 gives the tightest limit of all parents in one row, also of those out of sight. */
export function hierarchicalLimit(text: string): Limit {
  const match = /^hierarchical_memory_limit (\d+)$/m.exec(text);
  return match?.[1] === undefined ? null : parseAmount(match[1]);
}

/** Swap limit in bytes; version 1 limits memory and swap together and has no figure of its own. */
export async function swapLimit(files: FileRoot, place: GroupPlace): Promise<Attempt> {
  const name = 'memory.swap.max';
  if (place.version === 1) return failedAttempt(name, 'not-supported');
  return tightest(name, place, (folder) => levelFrom(files, `${folder}/${name}`, parseAmount));
}

/** How many processes and threads the group may have. */
export function processLimit(files: FileRoot, place: GroupPlace): Promise<Attempt> {
  return tightest('pids.max', place, (folder) =>
    levelFrom(files, `${folder}/${fileOf(place, 'pids.max')}`, parseAmount),
  );
}
