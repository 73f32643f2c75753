import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/shared/base/text.ts';
import { buildReport } from '../../../../src/shared/report/build-report.ts';
import { plainWords } from '../../../../src/shared/report/inline.ts';
import type { Block, Section, TableBlock } from '../../../../src/shared/report/report.ts';
import { sampleComparisons } from '../audit/sample-comparisons.ts';
import { anInput, aProject } from './a-plan.ts';

const comparisons = sampleComparisons();

function section(language: Language): Section {
  const report = buildReport(anInput(aProject(), { language, comparisons }));
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const found = report.value.sections.find(({ id }) => id === 'evidence');
  if (found === undefined) throw new Error('the report has no such section');
  return found;
}

const english = section('en');
const tables = (blocks: readonly Block[]): readonly TableBlock[] =>
  blocks.filter((block) => block.kind === 'table');
const rowOf = (table: TableBlock | undefined, name: string): readonly string[] =>
  table?.rows
    .find(([head]) => plainWords(head?.words ?? '') === name)
    ?.map(({ words }) => plainWords(words)) ?? [];

describe('the document against published measurements', () => {
  test('is a section after the audit, and none when nothing was compared', () => {
    expect(english).toMatchObject({ number: '9' });
    const without = buildReport(anInput());
    expect(without.ok && without.value.sections.map(({ id }) => id)).not.toContain('evidence');
  });

  test('gives a verdict by sign and word for every system and criterion', () => {
    const [overview] = tables(english.blocks);
    expect(overview?.rows).toHaveLength(13);
    expect(rowOf(overview, 'Wasmtime')).toEqual([
      'Wasmtime',
      '▲ optimistic',
      '= agrees',
      '– no evidence',
      '– no evidence',
      '– no evidence',
    ]);
    // Of Firecracker's memory the guest was never measured, and its disks only on systems like it.
    expect(rowOf(overview, 'Firecracker').slice(1)).toEqual([
      '▼ pessimistic',
      '– no evidence',
      '– no evidence',
      '= agrees',
      '– no evidence',
    ]);
  });

  test('draws and tables each criterion something is published of', () => {
    const charts = english.blocks.filter((block) => block.kind === 'chart');
    expect(charts.map(({ id }) => id)).toEqual([
      'evidence-cpu',
      'evidence-memory',
      'evidence-io',
      'evidence-network',
      'evidence-storage',
    ]);
    const network = tables(english.blocks).find(({ id }) => id === 'evidence-network-sources');
    expect(network?.rows.map(([system]) => plainWords(system?.words ?? ''))).toEqual([
      'KVM with virtio',
      'Firecracker',
      'Kata Containers',
      'Docker with runc',
      'runc on an overlay network',
    ]);
  });

  test('says what a published range is, and beneath each what studies measured', () => {
    const paragraphs = english.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [plainWords(block.words)] : [],
    );
    expect(paragraphs.join(' ')).toContain('wide where little was measured or studies differ');
    const network = tables(english.blocks).find(({ id }) => id === 'evidence-network-sources');
    const kata = network?.rows.find(
      ([system]) => plainWords(system?.words ?? '') === 'Kata Containers',
    );
    expect(plainWords(kata?.[1]?.words ?? '')).toMatch(/^32\.5–694\sµs$/u);
    expect(kata?.[1]?.details.map(plainWords)).toEqual([
      expect.stringMatching(/^measured 191\sµs$/u),
    ]);
  });

  test('names status, year and hardware of every source', () => {
    const cpu = tables(english.blocks).find(({ id }) => id === 'evidence-cpu-sources');
    const sources = cpu?.rows.flatMap((row) => {
      const last = row.at(-1);
      return last === undefined ? [] : [last.words, ...last.details].map(plainWords);
    });
    expect(sources?.length).toBeGreaterThanOrEqual(12);
    for (const source of sources ?? []) {
      expect(source).toMatch(
        /\d{4}.*; (verified|recalled, not checked); (Measured on: |Hardware )/,
      );
    }
  });

  test('is worded in Chinese in the Chinese report', () => {
    const chinese = section('zh');
    const words = [
      chinese.title,
      ...tables(chinese.blocks).flatMap(({ caption, columns }) => [
        plainWords(caption),
        ...columns.map((column) => plainWords(column.words)),
      ]),
    ];
    expect(words.filter((one) => /[a-z]{4,}/.test(one))).toEqual([]);
    const [overview] = tables(chinese.blocks);
    expect(rowOf(overview, 'Wasmtime')[1]).toBe('▲ 偏乐观');
  });
});
