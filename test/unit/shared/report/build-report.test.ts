import { describe, expect, test } from 'vitest';
import { err } from '../../../../src/shared/base/result.ts';
import type { Ledger } from '../../../../src/shared/domain/host/fact.ts';
import type { Plan } from '../../../../src/shared/domain/result/plan.ts';
import { auditPack } from '../../../../src/shared/audit/audit-pack.ts';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';
import { buildReport } from '../../../../src/shared/report/build-report.ts';
import { plainWords } from '../../../../src/shared/report/inline.ts';
import { writeHtml } from '../../../../src/shared/report/html.ts';
import { writeMarkdown } from '../../../../src/shared/report/markdown.ts';
import type { Block, Report, TableBlock } from '../../../../src/shared/report/report.ts';
import type { ReportInput } from '../../../../src/shared/report/report-input.ts';
import { anInput, aProject } from './a-plan.ts';

/** The seed pack without the criterion of memory, as the schema of packs allows. */
const withoutMemory: Pack = {
  ...seedPack,
  criteria: seedPack.criteria.filter(({ id }) => id !== 'memory'),
};

function built(input: ReportInput): Report {
  const report = buildReport(input);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

const input = anInput(aProject(), { findings: auditPack(seedPack) });
const report = built(input);
const blocksOf = (id: string, of: Report = report): readonly Block[] =>
  of.sections.find((section) => section.id === id)?.blocks ?? [];
const tablesOf = (id: string, of: Report = report): readonly TableBlock[] =>
  blocksOf(id, of).filter((block) => block.kind === 'table');

describe('a report', () => {
  test('puts the recommendation first and what it rests on after it', () => {
    expect(report.sections.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 summary',
      '2 workloads',
      '3 matrix',
      '4 rules',
      '5 capacity',
      '6 machine',
      '7 assumptions',
      '8 audit',
      'A parameters',
      'B figures',
      'C reproduction',
    ]);
  });

  test('is the same for the same input', () => {
    expect(built(input)).toEqual(report);
    expect(JSON.stringify(built(anInput(aProject(), { findings: auditPack(seedPack) })))).toBe(
      JSON.stringify(report),
    );
  });

  test('says the same figures in both languages', () => {
    const chinese = built({ ...input, language: 'zh' });
    expect(chinese.matrix.map(({ point, low, high }) => [point, low, high])).toEqual(
      report.matrix.map(({ point, low, high }) => [point, low, high]),
    );
    expect(chinese.cover.kind).toBe('决策报告');
  });

  test('of a pack that leaves a criterion out is one without that criterion', () => {
    const document = aProject({ weights: { memory: 5, cpu: 1, isolation: 2 } });
    const lesser = built(anInput(document, {}, withoutMemory));
    const [weights] = tablesOf('assumptions', lesser).filter(({ id }) => id === 'weights');
    const criteria = weights?.rows.map(([first]) => plainWords(first?.words ?? ''));
    expect(criteria).toHaveLength(6);
    expect(criteria).not.toContain('Memory overhead');
    expect(new Set(lesser.matrix.map(({ criterion }) => criterion))).toEqual(
      new Set(withoutMemory.criteria.map(({ id }) => id)),
    );
    const score = blocksOf('matrix', lesser).find((block) => block.kind === 'chart');
    expect(score?.chart.table.columns.map(({ title }) => title)).not.toContain('Memory overhead');
  });

  test('has no English left in the Chinese one where words are ours', () => {
    const chinese = built({ ...input, language: 'zh' });
    const titles = chinese.sections.map(({ title }) => title);
    const heads = chinese.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'table')
      .flatMap(({ columns }) => columns.map(({ words }) => plainWords(words)));
    const latin = [...titles, ...heads].filter((words) => /[a-z]{4,}/.test(words));
    expect(latin).toEqual([]);
  });

  test('fails when a figure of the plan cannot be explained for another reason than being unknown', () => {
    const failing = {
      ...input,
      explain: () => err({ code: 'alternative-unknown' as const, id: 'x', known: [] }),
    };
    expect(buildReport(failing)).toMatchObject({
      ok: false,
      error: { code: 'alternative-unknown' },
    });
    const unknown = {
      ...input,
      explain: () => err({ code: 'quantity-unavailable' as const, symbol: 'x', missing: ['y'] }),
    };
    expect(buildReport(unknown).ok).toBe(true);
  });

  test('of an empty project says that there is nothing to decide', () => {
    const empty = built(anInput(aProject({ workloads: [] })));
    expect(empty.cover.headline).toBe('No workload is planned');
    expect(writeMarkdown(empty)).toContain('nothing to decide');
  });
});

describe('the decision matrix', () => {
  const [matrix] = tablesOf('matrix');

  test('has a row per criterion, and the score and rank under them', () => {
    expect(matrix?.rows).toHaveLength(9);
    expect(matrix?.columns).toHaveLength(5);
  });

  test('prints the computed figure, its range and the stated figure of a cell', () => {
    const [cpu] = matrix?.rows ?? [];
    const vm = cpu?.[1];
    expect(plainWords(vm?.words ?? '')).toMatch(/^[\d.]+\u00a0%$/);
    expect(vm?.details.map(plainWords)).toEqual([
      expect.stringMatching(/^[\d.]+–[\d.]+\u00a0%$/),
      'stated 70–80\u00a0%',
    ]);
  });

  test('marks one best figure in every row of a criterion', () => {
    for (const row of (matrix?.rows ?? []).slice(0, 7)) {
      expect(row.filter(({ mark }) => mark === 'best')).toHaveLength(1);
    }
  });

  test('keeps an infeasible alternative with its figures, set back, with the reason', () => {
    const demanding = { name: 'strict', cpu: '1', memory: '1Gi', isolation: 4 as const };
    const strictInput = anInput(aProject({ workloads: [demanding] }));
    const strict = built(strictInput);
    const [table] = tablesOf('matrix', strict);
    const container = table?.columns[3];
    expect(container?.muted).toBe(true);
    expect(plainWords(container?.words ?? '')).toContain('not feasible');
    const list = blocksOf('matrix', strict).find((block) => block.kind === 'list');
    const reasons = strictInput.plan.workloads[0]?.alternatives[2]?.reasons ?? [];
    expect(reasons).not.toHaveLength(0);
    for (const { text } of reasons) {
      expect(list?.items.map(plainWords)).toContain(`Containers – not feasible: ${text.en}`);
    }
    expect(strict.cover.headline).toBe('The only feasible alternative: Full virtualization');
  });

  test('is drawn twice: scores with their ranges, and what they are made of', () => {
    const charts = blocksOf('matrix').filter((block) => block.kind === 'chart');
    expect(charts.map(({ id }) => id)).toEqual(['scores-1', 'parts-1']);
    for (const { chart } of charts) expect(chart.summary.length).toBeGreaterThan(20);
  });
});

describe('the summary', () => {
  const withVerdict = (verdict: 'clear' | 'undecided'): Report => {
    const [workload] = input.plan.workloads;
    if (workload === undefined) throw new Error('no workload');
    const standing = verdict === 'clear' ? 'clear' : 'too-close';
    const plan: Plan = {
      ...input.plan,
      workloads: [{ ...workload, decision: { ...workload.decision, verdict, standing } }],
    };
    return built({ ...input, plan });
  };

  test('never headlines a winner where the verdict is undecided', () => {
    const undecided = withVerdict('undecided');
    expect(undecided.cover.headline).toMatch(/^Undecided: .+ and .+ are too close$/);
    const callout = blocksOf('summary', undecided).find((block) => block.kind === 'callout');
    expect(callout?.tone).toBe('undecided');
    expect(writeMarkdown(undecided)).not.toMatch(/Recommended:|Likely the best/);
    const scores = blocksOf('matrix', undecided).find((block) => block.kind === 'chart');
    const clear = blocksOf('matrix', withVerdict('clear')).find((block) => block.kind === 'chart');
    expect(JSON.stringify(scores?.chart.option)).not.toBe(JSON.stringify(clear?.chart.option));
  });

  test('says when the pack’s own rule and the ranking disagree', () => {
    const [workload] = input.plan.workloads;
    if (workload === undefined) throw new Error('no workload');
    const composite = { ...workload.rules.composite, recommendation: 'pv' as const };
    const plan = {
      ...input.plan,
      workloads: [
        {
          ...workload,
          rules: { ...workload.rules, composite },
          decision: {
            ...workload.decision,
            robustness: 'robust' as const,
            standing: 'likely' as const,
          },
        },
      ],
    };
    expect(writeMarkdown(built({ ...input, plan }))).toContain(
      'The ranking by criteria puts Sandboxing first',
    );
  });

  test('lists all workloads when there are several, and names what it leaves out', () => {
    const many = Array.from({ length: 3 }, (_, index) => ({
      name: `w${index}`,
      cpu: '1',
      memory: '1Gi',
    }));
    const several = built(anInput(aProject({ workloads: many })));
    expect(tablesOf('summary', several)[0]?.rows).toHaveLength(3);
    const [workload] = input.plan.workloads;
    const plan = { ...input.plan, workloads: Array.from({ length: 600 }, () => workload as never) };
    const quick = {
      ...input,
      plan,
      explain: () => err({ code: 'quantity-unavailable' as const, symbol: '', missing: [] }),
    };
    const huge = built(quick);
    expect(tablesOf('summary', huge)[0]?.rows).toHaveLength(500);
    expect(writeMarkdown(huge)).toContain('100 more workloads are not printed here');
    expect(huge.matrix).toHaveLength(600 * 28);
  });
});

describe('the appendices', () => {
  test('explain every figure of the matrix that a formula gives, with its numbers', () => {
    const traces = blocksOf('figures').filter((block) => block.kind === 'trace');
    const fromFormulas = 4 * 5;
    expect(traces).toHaveLength(fromFormulas);
    const vm = traces.find(({ id }) => id === 'figure-1-vm-cpu');
    expect(vm?.steps[0]?.formula).toContain('cpu.term.exit');
    expect(vm?.steps[0]?.inserted).toMatch(/\d %/);
    expect(vm?.inputs.map(plainWords).join()).toContain(
      'vm.cpu.exit = 3,000\u00a0cycles (1,000–5,000\u00a0cycles)',
    );
  });

  test('give every parameter behind them its range, status and source', () => {
    const rows = tablesOf('parameters').flatMap((table) => table.rows);
    const exit = rows.find(([head]) => head?.details.map(plainWords).includes('vm.cpu.exit'));
    expect(exit?.map(({ words }) => plainWords(words)).slice(1)).toEqual([
      '1,000–5,000\u00a0cycles',
      'stated',
      expect.stringContaining('2.2'),
    ]);
    for (const row of rows) expect(plainWords(row[3]?.words ?? '')).not.toBe('');
  });

  test('print the hashes, the seed, and a command line that makes the report again', () => {
    const text = writeMarkdown(report);
    expect(text).toContain(report.origin.projectHash);
    expect(text).toContain(report.origin.pack.hash);
    expect(text).toContain(
      'isoplan report project.json --pack seed --basis calibrated --samples 500 --seed 1',
    );
  });

  test('hold the project with its machine, and planning it again gives the same figures', () => {
    expect(report.project.host?.name).toBe('rack-7');
    expect(built(anInput(report.project)).matrix).toEqual(report.matrix);
  });

  test('print every finding of the audit', () => {
    const [findings] = tablesOf('audit');
    expect(findings?.rows).toHaveLength(input.findings.length);
    expect(input.findings.length).toBeGreaterThan(10);
  });
});

describe('the machine', () => {
  const ledger: Ledger = {
    schema: 'isoplan/ledger@1',
    takenAt: '2026-11-23T04:00:00.000Z',
    entries: [
      {
        id: 'cpu.threads',
        group: 'cpu',
        subject: null,
        name: 'threads',
        unit: 'count',
        fact: {
          known: true,
          value: 8,
          source: '/proc/cpuinfo',
          confidence: 'high',
          readings: [
            { value: 8, source: '/proc/cpuinfo' },
            { value: 4, source: 'os.cpus' },
          ],
        },
      },
      {
        id: 'cpu.clock',
        group: 'cpu',
        subject: null,
        name: 'clock',
        unit: 'hertz',
        fact: { known: false, reason: 'not-reported', tried: ['/proc/cpuinfo cpu MHz'] },
      },
    ],
  };
  const read = built({ ...input, ledger });

  test('has every reading in an appendix of its own, with its source and what contradicts it', () => {
    const known = tablesOf('readings', read).find(({ id }) => id === 'facts-cpu');
    expect(known?.rows).toHaveLength(1);
    expect(plainWords(known?.rows[0]?.[2]?.words ?? '')).toBe('/proc/cpuinfo');
    expect(known?.rows[0]?.[1]?.details.map(plainWords).join()).toContain('4 (os.cpus)');
  });

  test('has contradictions named in the body too', () => {
    const list = blocksOf('machine', read).find((block) => block.kind === 'list');
    expect(list?.items.map(plainWords)).toEqual([
      'Logical CPUs (threads): 8 is used; contradicted by 4 (os.cpus)',
    ]);
  });

  test('has its unknowns listed with the reason and what was tried, never as 0', () => {
    const unknown = tablesOf('machine', read).find(({ id }) => id === 'facts-unknown');
    expect(unknown?.rows[0]?.map(({ words }) => plainWords(words))).toEqual([
      'Clock',
      'the system does not report it',
      '/proc/cpuinfo cpu MHz',
    ]);
  });
});

test('every part of the page can be reached by its number', () => {
  const page = writeHtml(report, { drawings: new Map(), faces: [] });
  for (const { id, number } of report.sections) {
    expect(page).toContain(`<h2 id="${id}"><span class="number">${number}</span>`);
  }
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
