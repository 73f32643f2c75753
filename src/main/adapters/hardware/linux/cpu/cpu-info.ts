import { arm64Model } from './arm64-parts.ts';
import { mainframeModel } from './mainframe-models.ts';
import { decimalNumber, wholeNumber, words } from '../../fields.ts';

/** One logical CPU of `/proc/cpuinfo`: its fields by name, in lower case. */
export type CpuBlock = ReadonlyMap<string, string>;

/**
 * Splits `/proc/cpuinfo` into its logical CPUs; text without any gives an empty list. IBM Z tells
 * features for all CPUs first, then a row each (`processor 0: version = FF, machine = 8561`), then
 * the clocks.
 */
export function parseCpuInfo(text: string): readonly CpuBlock[] {
  const blocks: Map<string, string>[] = [];
  const listed: Map<string, string>[] = [];
  const common = new Map<string, string>();
  let numbered = 0;
  for (const row of text.split('\n')) {
    const colon = row.indexOf(':');
    if (colon < 0) continue;
    const name = row.slice(0, colon).trim().toLowerCase();
    const value = row.slice(colon + 1).trim();
    const onMainframe = /^processor (\d{1,5})$/.exec(name);
    if (onMainframe !== null) listed.push(new Map([...common, ['identification', value]]));
    if (name === 'processor' && wholeNumber(value) !== null) blocks.push(new Map());
    if (blocks.length === 0 && listed.length === 0) common.set(name, value);
    blocks.at(-1)?.set(name, value);
    if (blocks.length === 0 && name === 'cpu mhz static') {
      const at = numbered;
      numbered += 1;
      listed[at]?.set(name, value);
    }
  }
  return blocks.length > 0 ? blocks : listed;
}

/** How many logical CPUs are listed; null when none is. */
export function countProcessors(blocks: readonly CpuBlock[]): number | null {
  return blocks.length === 0 ? null : blocks.length;
}

function countDistinct(keys: readonly (string | null)[]): number | null {
  return keys.length === 0 || keys.includes(null) ? null : new Set(keys).size;
}

/** Distinct packages; null where the processor does not number them. */
export function countPackages(blocks: readonly CpuBlock[]): number | null {
  return countDistinct(blocks.map((block) => block.get('physical id') ?? null));
}

/** Distinct cores, numbered within their package; null where they are not numbered. */
export function countCores(blocks: readonly CpuBlock[]): number | null {
  return countDistinct(
    blocks.map((block) => {
      const [cpuPackage, core] = [block.get('physical id'), block.get('core id')];
      return cpuPackage === undefined || core === undefined ? null : `${cpuPackage}/${core}`;
    }),
  );
}

/** The marketing name, or what the ARM part number stands for. */
export function processorModel(blocks: readonly CpuBlock[]): string | null {
  const first = blocks[0];
  if (first === undefined) return null;
  return (
    words(first.get('model name')) ??
    words(first.get('cpu')) ??
    armModels(blocks) ??
    mainframeModel(first.get('identification')) ??
    words(first.get('uarch'))
  );
}

/** The kinds of ARM cores of a machine, each once. */
function armModels(blocks: readonly CpuBlock[]): string | null {
  const models = new Set(blocks.map(arm64Model).filter((one) => one !== null));
  return models.size === 0 ? null : words([...models].slice(0, maxKinds).join(' + '));
}

const maxKinds = 6;

const vendors: Readonly<Record<string, string>> = {
  GenuineIntel: 'Intel',
  AuthenticAMD: 'AMD',
  HygonGenuine: 'Hygon',
  CentaurHauls: 'Centaur',
  'IBM/S390': 'IBM',
  Shanghai: 'Zhaoxin',
};

/** The vendor's usual name; null where the processor does not name one. */
export function processorVendor(blocks: readonly CpuBlock[]): string | null {
  const id = words(blocks[0]?.get('vendor_id'));
  return id === null ? null : Object.hasOwn(vendors, id) ? (vendors[id] ?? id) : id;
}

/** Feature flags of the first CPU; null where there is no such field. */
export function cpuFlags(blocks: readonly CpuBlock[]): ReadonlySet<string> | null {
  const first = blocks[0];
  const flags =
    first?.get('flags') ?? (first?.has('identification') ? first.get('features') : undefined);
  return flags === undefined ? null : new Set(flags.split(/\s+/));
}

/** The clock that POWER (`clock : 2250.000000MHz`) and IBM Z (`cpu MHz static`) state, in hertz. */
export function statedClock(blocks: readonly CpuBlock[]): number | null {
  const first = blocks[0];
  const figure = /^(\d{1,6}(?:\.\d{1,9})?)(?:MHz)?$/.exec(
    first?.get('clock') ?? first?.get('cpu mhz static') ?? '',
  )?.[1];
  const megahertz = decimalNumber(figure);
  return megahertz === null || megahertz === 0 ? null : megahertz * 1e6;
}

/** Middle of the clocks of all CPUs at this moment, in hertz. */
export function currentClock(blocks: readonly CpuBlock[]): number | null {
  const clocks = blocks
    .map((block) => decimalNumber(block.get('cpu mhz')))
    .filter((clock): clock is number => clock !== null && clock > 0)
    .sort((left, right) => left - right);
  const middle = clocks[Math.floor(clocks.length / 2)];
  return middle === undefined ? null : middle * 1e6;
}

/** The nominal clock that Intel prints behind `@` in the model name, in hertz. */
export function clockInName(name: string | null): number | null {
  const match = /@\s*(\d{1,5}(?:\.\d{1,3})?)\s*([GM])Hz/i.exec(name ?? '');
  const figure = decimalNumber(match?.[1]);
  if (figure === null || figure === 0) return null;
  return figure * (match?.[2]?.toUpperCase() === 'M' ? 1e6 : 1e9);
}

/**
 * The rate of the time stamp counter in hertz: on x86 the kernel calibrates its delay loop to two
 * steps per counter tick, and with a constant counter that is the nominal clock.
 */
export function counterClock(blocks: readonly CpuBlock[]): number | null {
  if (cpuFlags(blocks)?.has('constant_tsc') !== true) return null;
  const bogomips = decimalNumber(blocks[0]?.get('bogomips'));
  return bogomips === null || bogomips === 0 ? null : (bogomips / 2) * 1e6;
}
