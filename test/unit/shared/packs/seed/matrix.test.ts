import { describe, expect, test } from 'vitest';
import { alternatives } from '../../../../../src/shared/packs/seed/alternatives.ts';
import { composite } from '../../../../../src/shared/packs/seed/rules/composite.ts';
import { criteria } from '../../../../../src/shared/packs/seed/criteria.ts';
import { paths } from '../../../../../src/shared/packs/seed/paths/paths.ts';
import { sections } from '../../../../../src/shared/packs/seed/sections.ts';
import { tables } from '../../../../../src/shared/packs/seed/rules/tables.ts';

const order = ['vm', 'pv', 'container', 'sandbox'] as const;

/** §7, row by row, with the best choice the document names. */
const matrix = [
  ['CPU 利用率', '70–80%', '75–85%', '85–95%', '90–98%', 'sandbox'],
  [
    '内存开销',
    '高（+Guest OS）',
    '高（+Guest OS + Grant）',
    '中（仅应用）',
    '低（最小）',
    'sandbox',
  ],
  [
    'IO 性能',
    '中等（10–30% 损失）',
    '中高（5–15% 损失）',
    '较高（< 5% 损失）',
    '最高（< 1% 损失）',
    'sandbox',
  ],
  ['网络延迟', '高（10–50 µs）', '中高（11–28 µs）', '中（1–10 µs）', '低（< 1 µs）', 'sandbox'],
  [
    '存储 IO',
    '中等（15–25% 损失）',
    '中高（8–18% 损失）',
    '较高（5–10% 损失）',
    '最高（< 2% 损失）',
    'sandbox',
  ],
  ['隔离强度', '最高（硬件级）', '高（内核级）', '中等（进程级）', '较低（应用级）', 'vm'],
  ['兼容性', '最高（多 OS）', '高（需修改 Guest OS）', '高（Linux）', '低（应用特定）', 'vm'],
];

/** The arrows of the document, one line per paradigm of a section. */
const arrows: readonly (readonly [string, string, string])[] = [
  ['2.1', 'vm', 'Guest app → Guest kernel → Hypervisor → Host kernel → CPU'],
  ['2.1', 'pv', 'Guest app → Guest kernel (hypercall) → Hypervisor → Host kernel → CPU'],
  ['2.1', 'container', 'Container app → Host kernel → CPU'],
  ['2.1', 'sandbox', 'Wasm module → Runtime → Host kernel → CPU'],
  ['3.1', 'vm', 'Guest app → Guest memory → Hypervisor → Host memory → Physical memory'],
  [
    '3.1',
    'pv',
    'Guest app → Guest memory (grant table) → Hypervisor → Host memory → Physical memory',
  ],
  ['3.1', 'container', 'Container app → Process address space → Host kernel → Physical memory'],
  ['3.1', 'sandbox', 'Wasm module → Runtime memory → Host memory → Physical memory'],
  ['4.1', 'vm', 'Guest app → Guest kernel → Emulated device → Hypervisor → Host kernel → Hardware'],
  [
    '4.1',
    'pv',
    'Guest app → Guest kernel (front-end driver) → VirtIO/PV → Hypervisor (back-end driver) → Host kernel → Hardware',
  ],
  ['4.1', 'container', 'Container app → Host kernel → Hardware'],
  ['4.1', 'sandbox', 'Wasm module → WASI runtime → Host kernel → Hardware'],
  ['5.1', 'vm', 'Guest app → Guest kernel → vNIC → Hypervisor → Host kernel → Network'],
  ['5.1', 'container', 'Container app → Host kernel → Network'],
  ['5.1', 'sandbox', 'Wasm module → WASI socket → Host kernel → Network'],
  ['6.1', 'vm', 'Guest app → Guest FS → VirtIO block → Hypervisor → Host FS → Hardware'],
  ['6.1', 'container', 'Container app → OverlayFS → Host FS → Hardware'],
  ['6.1', 'sandbox', 'Wasm module → WASI FS → Host FS → Hardware'],
];

describe('the seed pack states', () => {
  test('four alternatives, in the order of the document', () => {
    expect(alternatives.map((alternative) => alternative.id)).toEqual(order);
    expect(alternatives.map((alternative) => alternative.name.zh)).toEqual([
      '虚拟化',
      '半虚拟化',
      '容器化',
      '沙盒化',
    ]);
  });

  test('the composite matrix of §7', () => {
    const rows = criteria.map((criterion) => [
      criterion.title.zh,
      ...order.map((id) => criterion.stated[id]?.zh),
      criterion.statedBest,
    ]);
    expect(rows).toEqual(matrix);
  });

  test('value scales that do not depend on the alternatives at hand (model section 10)', () => {
    const scales = criteria.map(({ id, value, scale }) => [id, value, scale.worst, scale.best]);
    expect(scales).toEqual([
      ['cpu', 'cpu.utilization', 0.5, 1],
      ['memory', 'memory.efficiency', 0, 1],
      ['io', 'io.relativePerformance', 0, 1],
      ['network', 'network.addedLatency', 100e-6, 0.1e-6],
      ['storage', 'storage.relativePerformance', 0, 1],
      ['isolation', 'isolation.level', 1, 4],
      ['compatibility', 'compatibility.level', 1, 4],
    ]);
    expect(
      criteria.filter((one) => one.scale.shape === 'logarithmic').map((one) => one.id),
    ).toEqual(['network']);
  });

  test('the composite rule of §7: four branches, no else', () => {
    expect(composite.map(({ conditions, recommendation }) => [conditions, recommendation])).toEqual(
      [
        [['resource-constrained', 'performance-high'], 'sandbox'],
        [['isolation-high', 'compatibility-high', 'guest-modifiable'], 'pv'],
        [['isolation-high', 'compatibility-high'], 'vm'],
        [['resource-sharing', 'standardization'], 'container'],
      ],
    );
  });

  test.each(arrows)('the path of §%s for %s', (section, alternative, expected) => {
    const path = paths.find((one) => one.section === section && one.alternative === alternative);
    expect(path?.steps.map((one) => one.en).join(' → ')).toBe(expected);
    expect(path?.notes).toHaveLength(3);
  });

  test('no path beyond those of the document, but the one that the audit promises', () => {
    const places = paths.map(({ section, alternative }) => `${section} ${alternative}`);
    expect(places.filter((place) => place !== '5.2 pv')).toEqual(
      arrows.map(([section, alternative]) => `${section} ${alternative}`),
    );
    const drawn = paths.find(
      ({ section, alternative }) => section === '5.2' && alternative === 'pv',
    );
    expect(drawn?.dimension).toBe('network');
    expect(drawn?.steps.at(-1)?.en).toBe('Network');
  });

  test('a path for every row of the tables of paths', () => {
    for (const table of tables.filter((one) => one.id.endsWith('-paths'))) {
      const covered = paths.filter((path) => path.section === table.section);
      expect(covered.map((path) => path.alternative)).toEqual(table.rows);
    }
  });

  test('which comparisons leave paravirtualization out', () => {
    const without = tables.filter((table) => !table.rows.includes('pv'));
    expect(without.map((table) => `§${table.section} ${table.title.zh}`)).toEqual([
      '§4.1 IO 模型对比',
      '§5.1 网络路径对比',
      '§6.1 存储模型对比',
      '§6.1 存储路径对比',
      '§6.2 各范式存储性能',
    ]);
  });

  test('a heading for every section it refers to', () => {
    for (const { section } of [...tables, ...paths]) expect(sections).toHaveProperty([section]);
    expect(sections['7']).toEqual({
      en: 'Composite trade-off matrix',
      zh: '综合资源权衡决策矩阵',
    });
  });
});
