/** Implementer and part numbers of `/proc/cpuinfo` on ARM. Source: Arm MIDR_EL1 registers. */
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0x41': {
    '0xd03': 'ARM Cortex-A53',
    '0xd04': 'ARM Cortex-A35',
    '0xd05': 'ARM Cortex-A55',
    '0xd07': 'ARM Cortex-A57',
    '0xd08': 'ARM Cortex-A72',
    '0xd09': 'ARM Cortex-A73',
    '0xd0a': 'ARM Cortex-A75',
    '0xd0b': 'ARM Cortex-A76',
    '0xd0c': 'ARM Neoverse-N1',
    '0xd0d': 'ARM Cortex-A77',
    '0xd40': 'ARM Neoverse-V1',
    '0xd41': 'ARM Cortex-A78',
    '0xd44': 'ARM Cortex-X1',
    '0xd46': 'ARM Cortex-A510',
    '0xd47': 'ARM Cortex-A710',
    '0xd48': 'ARM Cortex-X2',
    '0xd49': 'ARM Neoverse-N2',
    '0xd4f': 'ARM Neoverse-V2',
    '0xd8e': 'ARM Neoverse-N3',
    '0xd84': 'ARM Neoverse-V3',
  },
  '0x43': { '0x0af': 'Marvell ThunderX2' },
  '0x46': { '0x001': 'Fujitsu A64FX' },
  '0x48': { '0xd01': 'HiSilicon Kunpeng-920' },
  '0x61': { '0x022': 'Apple M1', '0x032': 'Apple M2', '0x042': 'Apple M3' },
  '0xc0': { '0xac3': 'Ampere-1', '0xac4': 'Ampere-1A' },
};

/** The name of an ARM core, or its numbers when the name is not known; null for other processors. */
export function arm64Model(block: ReadonlyMap<string, string>): string | null {
  const implementer = block.get('cpu implementer')?.toLowerCase();
  const part = block.get('cpu part')?.toLowerCase();
  if (implementer === undefined || part === undefined) return null;
  if (!/^0x[0-9a-f]{1,4}$/.test(implementer) || !/^0x[0-9a-f]{1,4}$/.test(part)) return null;
  const names = Object.hasOwn(parts, implementer) ? parts[implementer] : undefined;
  const name = names !== undefined && Object.hasOwn(names, part) ? names[part] : undefined;
  return name ?? `ARM ${implementer} ${part}`;
}
