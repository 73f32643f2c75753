import { describe, expect, test } from 'vitest';
import type { Paradigm } from '../../../../../../src/shared/domain/paradigm.ts';
import type { PackCondition } from '../../../../../../src/shared/packs/pack.ts';
import { conditions } from '../../../../../../src/shared/packs/seed/rules/conditions.ts';
import { rules } from '../../../../../../src/shared/packs/seed/rules/rules.ts';
import { thresholds } from '../../../../../../src/shared/packs/seed/rules/thresholds.ts';

type Row = readonly [title: string, recommendation: Paradigm, figures: string | null];

/** The decision rules of the document, in its order: "A → B（figures, reason）". */
const generalRules: Readonly<Record<string, readonly Row[]>> = {
  '2.3': [
    ['CPU 密集型应用', 'container', 'CPU 利用率 85–95%'],
    ['低延迟要求', 'sandbox', '上下文切换 < 100 cycles'],
    ['多 OS 需求 + 高性能', 'pv', 'CPU 利用率 75–85%'],
    ['多 OS 需求', 'vm', null],
  ],
  '3.3': [
    ['内存受限场景', 'sandbox', '内存开销 7–16 MB'],
    ['资源充足场景', 'vm', null],
    ['资源共享场景', 'container', null],
  ],
  '4.3': [
    ['高 IO 性能要求', 'sandbox', 'IO 性能损失 < 1%'],
    ['IO 密集型应用', 'container', 'IO 性能损失 < 5%'],
    ['多设备支持', 'vm', null],
  ],
  '5.3': [
    ['低延迟要求', 'sandbox', '延迟开销 < 1 µs'],
    ['网络密集型', 'container', '延迟开销 1–5 µs'],
    ['多网卡支持', 'vm', null],
  ],
  '6.3': [
    ['高 IOPS 要求', 'sandbox', '存储性能损失 < 2%'],
    ['镜像共享需求', 'container', '存储性能损失 5–10%'],
    ['多文件系统', 'vm', null],
  ],
};

/** The scenario tables under them. */
const scenarioRows: Readonly<Record<string, readonly Row[]>> = {
  '2.3': [
    ['CPU 密集型', 'container', 'CPU 利用率 85–95%，上下文切换 ~500 cycles'],
    ['低延迟关键', 'sandbox', 'CPU 利用率 90–98%，上下文切换 < 100 cycles'],
    ['多 OS + 高性能', 'pv', 'CPU 利用率 75–85%，上下文切换 800–1200 cycles'],
    ['多 OS 支持', 'vm', 'CPU 利用率 70–80%，上下文切换 > 1000 cycles'],
    ['资源受限', 'sandbox', 'CPU 利用率 90–98%，上下文切换 < 100 cycles'],
    ['大规模部署', 'container', 'CPU 利用率 85–95%，上下文切换 ~500 cycles'],
  ],
  '3.3': [
    ['内存受限', 'sandbox', '内存开销 7–16 MB，共享'],
    ['资源充足', 'vm', '内存开销 434 MB 以上，不共享'],
    ['资源共享', 'container', '内存开销 148 MB 以上，部分共享'],
    ['大规模部署', 'container', '内存开销 148 MB 以上，部分共享'],
    ['极致轻量', 'sandbox', '内存开销 7–16 MB，共享'],
  ],
  '4.3': [
    ['高 IO 性能', 'sandbox', 'IO 性能损失 < 1%'],
    ['IO 密集型', 'container', 'IO 性能损失 < 5%'],
    ['多设备支持', 'vm', 'IO 性能损失 10–30%'],
    ['极致性能', 'sandbox', 'IO 性能损失 < 1%'],
  ],
  '5.3': [
    ['低延迟关键', 'sandbox', '延迟开销 < 1 µs'],
    ['网络密集型', 'container', '延迟开销 1–5 µs'],
    ['多网卡支持', 'vm', '延迟开销 15–40 µs'],
  ],
  '6.3': [
    ['高 IOPS 要求', 'sandbox', '存储性能损失 < 2%'],
    ['镜像共享', 'container', '存储性能损失 5–10%'],
    ['多文件系统', 'vm', '存储性能损失 15–25%'],
  ],
};

const rowsOf = (section: string, kind: 'general' | 'scenario'): readonly Row[] =>
  rules
    .filter((rule) => rule.section === section && rule.kind === kind)
    .map((rule) => [rule.title.zh, rule.recommendation, rule.figures?.zh ?? null]);

const thresholdsIn = (condition: PackCondition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(thresholdsIn);
  if ('any' in condition) return condition.any.flatMap(thresholdsIn);
  if ('not' in condition) return thresholdsIn(condition.not);
  if ('is' in condition) return [];
  if ('atLeast' in condition) return [condition.atLeast];
  return ['atMost' in condition ? condition.atMost : condition.above];
};

describe('the rules of the seed pack', () => {
  test.each(Object.entries(generalRules))('state the decision rules of §%s', (section, rows) => {
    expect(rowsOf(section, 'general')).toEqual(rows);
  });

  test.each(Object.entries(scenarioRows))('state the scenario table of §%s', (section, rows) => {
    expect(rowsOf(section, 'scenario')).toEqual(rows);
  });

  test('are 16 general rules and 21 scenario rows with ids of their own', () => {
    expect(rules.filter((rule) => rule.kind === 'general')).toHaveLength(16);
    expect(rules.filter((rule) => rule.kind === 'scenario')).toHaveLength(21);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(37);
  });

  test('use every threshold of the pack and no other', () => {
    const used = [...rules, ...conditions].flatMap((one) => thresholdsIn(one.when));
    expect([...new Set(used)].sort()).toEqual(thresholds.map((threshold) => threshold.id).sort());
  });

  test('have thresholds inside the bounds a project may set', () => {
    for (const { id, low, value, high } of thresholds) {
      expect([id, low <= value && value <= high]).toEqual([id, true]);
    }
  });

  test('give every sentence in both languages', () => {
    for (const { title, reason, figures } of rules) {
      for (const wording of [title, reason, figures ?? title]) {
        expect(wording.en).toMatch(/[a-z]/);
        expect(wording.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
