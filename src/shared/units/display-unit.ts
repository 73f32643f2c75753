import { text, type Text } from '../base/text.ts';

/** What a figure is, for printing. Values are in SI base form; `percent` takes a share. */
export const displayUnits = [
  'number',
  'percent',
  'cores',
  'hertz',
  'cycles',
  'cycles/s',
  'bytes',
  'bytes/s',
  'bits/s',
  'seconds',
  'operations',
  'operations/s',
  'messages',
  'messages/s',
  'requests/s',
  'instances',
] as const;
export type DisplayUnit = (typeof displayUnits)[number];

/** One size of a unit: `factor` base units, and how it is written. */
export interface UnitStep {
  readonly factor: number;
  readonly label: Text;
  readonly singular?: string;
  /** Chinese writes this unit without a space before it. */
  readonly tightInChinese?: true;
}

export interface UnitFamily {
  /** From small to large; the first also takes what is smaller. */
  readonly steps: readonly UnitStep[];
}

const same = (label: string): Text => text(label, label);

function symbols(entries: readonly (readonly [number, string])[]): UnitFamily {
  return { steps: entries.map(([factor, label]) => ({ factor, label: same(label) })) };
}

/** Words counted in plain numbers up to a million, then in millions and thousand millions. */
function counted(label: Text, singular: string): UnitFamily {
  const prefixed = (prefix: string): Text => text(`${prefix} ${label.en}`, `${prefix} ${label.zh}`);
  return {
    steps: [
      { factor: 1, label, singular },
      { factor: 1e6, label: prefixed('M') },
      { factor: 1e9, label: prefixed('G') },
      { factor: 1e12, label: prefixed('T') },
    ],
  };
}

const binary: readonly (readonly [number, string])[] = [
  [1, 'B'],
  [2 ** 10, 'KiB'],
  [2 ** 20, 'MiB'],
  [2 ** 30, 'GiB'],
  [2 ** 40, 'TiB'],
  [2 ** 50, 'PiB'],
  [2 ** 60, 'EiB'],
];

/** How each unit is written, by size. Bytes take the binary prefixes of IEC 80000-13. */
export const unitFamilies: Readonly<Record<DisplayUnit, UnitFamily>> = {
  number: { steps: [{ factor: 1, label: same('') }] },
  percent: { steps: [{ factor: 0.01, label: same('%'), tightInChinese: true }] },
  cores: { steps: [{ factor: 1, label: text('cores', '核'), singular: 'core' }] },
  hertz: symbols([
    [1, 'Hz'],
    [1e3, 'kHz'],
    [1e6, 'MHz'],
    [1e9, 'GHz'],
  ]),
  cycles: counted(text('cycles', '周期'), 'cycle'),
  'cycles/s': counted(text('cycles/s', '周期/秒'), 'cycle/s'),
  bytes: symbols(binary),
  'bytes/s': symbols(binary.map(([factor, label]) => [factor, `${label}/s`] as const)),
  'bits/s': symbols([
    [1, 'bit/s'],
    [1e3, 'kbit/s'],
    [1e6, 'Mbit/s'],
    [1e9, 'Gbit/s'],
    [1e12, 'Tbit/s'],
  ]),
  seconds: symbols([
    [1e-9, 'ns'],
    [1e-6, 'µs'],
    [1e-3, 'ms'],
    [1, 's'],
  ]),
  operations: counted(text('operations', '次操作'), 'operation'),
  'operations/s': counted(text('ops/s', '次/秒'), 'op/s'),
  messages: counted(text('messages', '条消息'), 'message'),
  'messages/s': counted(text('msg/s', '条/秒'), 'msg/s'),
  'requests/s': counted(text('req/s', '请求/秒'), 'req/s'),
  instances: {
    steps: [{ factor: 1, label: text('instances', '个实例'), singular: 'instance' }],
  },
};
