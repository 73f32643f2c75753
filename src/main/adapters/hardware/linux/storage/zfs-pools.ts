import type { CommandRunner } from '../../command-runner.ts';
import { wholeNumber } from '../../fields.ts';

/** One ZFS pool, as `zpool list` shows it. */
export interface Pool {
  readonly name: string;
  readonly usableBytes: number | null;
  readonly level: string | null;
  /** Names of the devices that hold data. */
  readonly members: readonly string[];
}

/** The pools of this machine; empty where the program is missing or refuses. */
export async function readPools(commands: CommandRunner): Promise<readonly Pool[]> {
  const path = (await commands.find('zpool')) ?? (await commands.find('/usr/sbin/zpool'));
  const output =
    path === null ? null : await commands.run(path, ['list', '-v', '-H', '-p', '-L', '-P']);
  return output?.ok ? parsePools(output.value) : [];
}

interface Group {
  readonly level: string;
  readonly members: string[];
}

/** Groups of a pool that hold no data of their own. */
const auxiliary = /^(?:logs?|cache|spares?|special|dedup)$/;

/**
 * Reads `zpool list -vHpLP`: a row for the pool, and indented ones for groups (`mirror-0`, `raidz1-0`)
 * and devices. The size of a pool counts the parity of raidz, which is no room for data.
 */
export function parsePools(text: string): readonly Pool[] {
  const pools: { name: string; size: number | null; groups: Group[]; inAuxiliary: boolean }[] = [];
  for (const row of text.split('\n')) {
    const columns = row.trim().split('\t');
    const name = columns[0] ?? '';
    if (name === '') continue;
    const pool = pools.at(-1);
    if (!row.startsWith('\t') && !auxiliary.test(name)) {
      pools.push({ name, size: wholeNumber(columns[1]), groups: [], inAuxiliary: false });
    } else if (pool !== undefined) addRow(pool, name);
  }
  return pools.map(({ name, size, groups }) => {
    const levels = new Set(groups.map(({ level }) => level));
    return {
      name,
      usableBytes: size === null ? null : Math.round(size * dataShare(groups)),
      level: levels.size === 1 ? ([...levels][0] ?? null) : null,
      members: groups.flatMap(({ members }) => members),
    };
  });
}

function addRow(pool: { groups: Group[]; inAuxiliary: boolean }, name: string): void {
  if (auxiliary.test(name)) pool.inAuxiliary = true;
  const group = /^(mirror|raidz[123]|draid[123])\b/.exec(name)?.[1];
  if (pool.inAuxiliary) return;
  if (group !== undefined) pool.groups.push({ level: group, members: [] });
  const device = /^\/dev\/(?:mapper\/)?([^/]+)$/.exec(name)?.[1];
  if (device === undefined) return;
  if (pool.groups.length === 0) pool.groups.push({ level: 'stripe', members: [] });
  pool.groups.at(-1)?.members.push(device);
}

/** Of groups that differ the smallest share counts. */
function dataShare(groups: readonly Group[]): number {
  const shares = groups.map(({ level, members }) => {
    const parity = Number(/^(?:raidz|draid)([123])$/.exec(level)?.[1] ?? 0);
    return members.length > parity ? (members.length - parity) / members.length : 1;
  });
  return shares.length === 0 ? 1 : Math.min(...shares);
}
