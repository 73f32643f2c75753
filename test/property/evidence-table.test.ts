import { expect, it } from 'vitest';
import { observations } from '../../src/shared/packs/evidence/observations/all.ts';
import { metricOf } from '../../src/shared/packs/evidence/observations/metrics.ts';
import { fitObservations } from '../../src/shared/packs/evidence/pooling/predict.ts';

const heading = [
  '# Fitted ranges of the evidence',
  '',
  'What the next study of each alternative is expected to find: 5 %, 50 % and 95 % of the predictive distribution, in the unit of the metric. Written by `npx vitest run test/property/evidence-table.test.ts -u`; the method is in [evidence.md](evidence.md).',
  '',
  '| Metric | Kind | Alternative | p5 | p50 | p95 | Unit | Publications | Figures |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

it('writes the table of fitted ranges', async () => {
  const predict = fitObservations(observations);
  const cells = new Map(
    observations
      .filter(({ status }) => status !== 'superseded')
      .map((row) => [`${row.metric} ${row.kind} ${row.alternative}`, row]),
  );
  const lines = [...cells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { metric, kind, alternative }]) => {
      const { p5, p50, p95, publications, figures } = predict(metric, kind, alternative);
      const [low, middle, high] = [p5, p50, p95].map((figure) => figure.toPrecision(3));
      return `| ${metric} | ${kind} | ${alternative} | ${low} | ${middle} | ${high} | ${metricOf(metric).unit} | ${publications.length} | ${figures} |`;
    });
  expect(lines.length).toBeGreaterThan(100);
  await expect(`${[...heading, ...lines].join('\n')}\n`).toMatchFileSnapshot(
    '../../docs/evidence-table.md',
  );
});
