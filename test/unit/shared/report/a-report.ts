import type { Chart } from '../../../../src/shared/charts/drawing/chart.ts';
import { projectDocument } from '../../../../src/shared/domain/project/project.ts';
import { cell, column, figureColumn, marked } from '../../../../src/shared/report/inline.ts';
import type { Block, Report } from '../../../../src/shared/report/report.ts';

/** Names that break careless writers: markup, quotes, formulas, direction, length, broken text. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '"quoted" \'single\' & ampersand',
  "=cmd|' /C calc'!A0",
  'عربي \u202eevil\u202c',
  '😀 emoji \ud800 half',
  'pipe | star * back ` tick [link](javascript:alert(1))',
  'control \u0000\u0007 and\nnew line',
  'x'.repeat(200),
] as const;

const chart: Chart = {
  title: 'Ranking',
  summary: 'Containers lead.',
  option: {
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: ['<b>a</b>', '容器'], axisLabel: { interval: 0 } },
    series: [{ type: 'bar', data: [0.6, 0.7] }],
  },
  table: {
    columns: [
      { title: 'Alternative', numeric: false },
      { title: 'Score', numeric: true },
    ],
    rows: [
      [
        { text: 'a | b', value: 'a | b' },
        { text: '0.60', value: 0.6 },
      ],
    ],
  },
  height: 240,
};

/** One block of every kind. */
export const everyBlock: readonly Block[] = [
  { kind: 'heading', level: 1, id: 'first', number: '1.1', words: [{ kind: 'name', text: 'web' }] },
  { kind: 'heading', level: 2, id: 'second', number: null, words: 'Readings' },
  {
    kind: 'paragraph',
    small: false,
    words: ['See ', { kind: 'code', text: 'a|b' }, ' ', { kind: 'strong', text: 'now' }],
  },
  {
    kind: 'list',
    ordered: true,
    items: ['one', [{ kind: 'link', text: 'two', href: 'https://example.org/a' }]],
  },
  { kind: 'facts', items: [{ label: 'Host', words: [{ kind: 'name', text: 'rack' }] }] },
  {
    kind: 'table',
    id: 'matrix',
    caption: 'Matrix',
    columns: [
      column('Criterion', 2),
      figureColumn('Containers'),
      { ...figureColumn('VM'), muted: true },
    ],
    rows: [
      [
        cell('CPU', 'weight 14 %'),
        marked(
          'best',
          cell(
            [{ kind: 'strong', text: '▲ 90 %' }, ' best'],
            [{ kind: 'figure', text: '85–95 %' }],
          ),
        ),
        cell('70 %'),
      ],
    ],
    dense: true,
    whole: true,
  },
  { kind: 'chart', id: 'scores', language: 'en', width: 400, chart },
  {
    kind: 'trace',
    id: 'figure',
    title: 'VM – CPU',
    steps: [
      {
        symbol: 'cpu.utilization',
        title: 'CPU utilization',
        formula: '1 / (1 + x)',
        inserted: '1 / (1 + 25 %)',
        mathml: '<math><mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><mi>x</mi></mrow></mfrac></math>',
        mathmlInserted: '<math><script>alert(1)</script></math>',
        result: '80 % (75–85 %)',
        section: '2.2',
      },
    ],
    inputs: [['with ', { kind: 'code', text: 'x' }, ' = 25 %']],
  },
  {
    kind: 'callout',
    tone: 'undecided',
    title: 'Undecided between A and B',
    paragraphs: ['Because.'],
  },
  { kind: 'listing', caption: 'project.json', text: '{\n  "a": "<b>"\n}' },
];

/** A small report with one section, made of the given blocks. */
export function aReport(changes: Partial<Report> = {}): Report {
  return {
    schema: 'isoplan/report@1',
    language: 'en',
    title: 'Order platform',
    origin: {
      createdAt: '2026-11-23T04:05:06.000Z',
      version: '0.1.0',
      pack: { id: 'seed', version: '1.0.0', hash: 'ab12'.repeat(16) },
      projectHash: 'cd34'.repeat(16),
      sampling: { samples: 20000, seed: 1 },
    },
    cover: {
      kind: 'Decision report',
      headline: 'Recommended: Containers',
      explanation: 'They rank first.',
      facts: { kind: 'facts', items: [{ label: 'Date', words: '23 November 2026' }] },
      note: 'Computed, not measured.',
    },
    sections: [{ id: 'summary', number: '1', title: 'Summary', blocks: everyBlock }],
    matrix: [
      {
        workload: 'web',
        alternative: 'container',
        feasible: true,
        criterion: 'cpu',
        weight: 0.25,
        unit: 'ratio',
        point: 0.9,
        low: 0.85,
        p5: 0.855,
        p50: 0.9,
        p95: 0.945,
        high: 0.95,
        stated: '85-95%',
        best: true,
      },
    ],
    analysis: [
      {
        workload: 'web',
        finding: 'rank-acceptability',
        alternative: 'container',
        criterion: null,
        subject: '1',
        unit: 'ratio',
        point: 0.94,
        low: null,
        high: null,
        standardError: 0.002,
      },
    ],
    project: projectDocument.parse({ schema: 'isoplan/project@1', name: 'Order platform' }),
    ...changes,
  };
}

/** The same report with a hostile text in every place where somebody's words may stand. */
export function hostileReport(name: string): Report {
  const words = [
    { kind: 'name' as const, text: name },
    name,
    { kind: 'code' as const, text: name },
  ];
  const plain = aReport({ title: name });
  return {
    ...plain,
    cover: {
      ...plain.cover,
      headline: name,
      explanation: name,
      facts: { kind: 'facts', items: [{ label: name, words }] },
    },
    sections: [
      {
        id: 'summary',
        number: '1',
        title: name,
        blocks: [
          { kind: 'heading', level: 1, id: 'one', number: '1.1', words },
          { kind: 'paragraph', small: false, words },
          {
            kind: 'list',
            ordered: false,
            items: [words, [{ kind: 'link', text: name, href: `javascript:${name}` }]],
          },
          {
            kind: 'table',
            id: 't',
            caption: words,
            columns: [column(words), column(name)],
            rows: [[cell(words, name), cell(name)]],
            dense: false,
            whole: false,
          },
          {
            kind: 'chart',
            id: 'c',
            language: 'en',
            width: 300,
            chart: { ...chart, title: name, summary: name },
          },
          { kind: 'callout', tone: 'note', title: name, paragraphs: [words] },
          { kind: 'listing', caption: name, text: name },
          {
            kind: 'trace',
            id: 'f',
            title: words,
            steps: [
              {
                symbol: name,
                title: name,
                formula: name,
                inserted: name,
                mathml: `<math><mi>${name}</mi></math>`,
                mathmlInserted: null,
                result: name,
                section: name,
              },
            ],
            inputs: [words],
          },
        ],
      },
    ],
    matrix: plain.matrix.map((record) => ({ ...record, workload: name, stated: name })),
    analysis: plain.analysis.map((record) => ({ ...record, workload: name, subject: name })),
  };
}
