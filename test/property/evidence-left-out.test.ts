import { expect, it } from 'vitest';
import { metricOf, type MetricId } from '../../src/shared/packs/evidence/observations/metrics.ts';
import { coverage } from '../../src/shared/packs/evidence/coverage.ts';
import { observations } from '../../src/shared/packs/evidence/observations/all.ts';
import { fitObservations } from '../../src/shared/packs/evidence/pooling/predict.ts';

interface Held {
  readonly metric: MetricId;
  readonly held: boolean;
  readonly width: number;
  readonly basis: string;
  readonly said: string;
}

const fitted = observations.filter(({ status }) => status !== 'superseded');

/** Every figure predicted by a fit, variances and all, that has not seen its publication. */
function leaveOneOut(): readonly Held[] {
  return [...new Set(fitted.map(({ publication }) => publication.id))].flatMap((id) => {
    const predict = fitObservations(fitted.filter(({ publication }) => publication.id !== id));
    return fitted
      .filter(({ publication, bound }) => publication.id === id && bound === undefined)
      .flatMap(({ metric, kind, alternative, value, low, high }) => {
        const { p5, p50, p95, basis } = predict(metric, kind, alternative);
        return [value, low, high].flatMap((figure): readonly Held[] =>
          // The only publication of a metric leaves nothing to predict it from.
          figure === undefined || basis === 'nothing'
            ? []
            : [
                {
                  metric,
                  held: p5 <= figure && figure <= p95,
                  width: metricOf(metric).scale === 'difference' ? p95 - p5 : p95 / p5,
                  basis,
                  said: `${id} ${metric} ${kind} ${alternative}: ${figure.toPrecision(3)} in ${p5.toPrecision(3)} ${p50.toPrecision(3)} ${p95.toPrecision(3)} by ${basis}`,
                },
              ],
        );
      });
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

it('holds the figures of a publication it has not seen in 85 to 97 % of cases', () => {
  const all = leaveOneOut();
  const share = (rows: readonly Held[]) => rows.filter(({ held }) => held).length / rows.length;
  const lines = [...new Set(all.map(({ metric }) => metric))].map((metric) => {
    const rows = all.filter((row) => row.metric === metric);
    return `${metric} | ${rows.length} | ${(100 * share(rows)).toFixed(0)} % | ${median(rows.map(({ width }) => width)).toPrecision(3)}`;
  });
  const near = all.filter(({ basis }) => basis === 'alternative');
  console.log(
    [
      `all | ${all.length} | ${(100 * share(all)).toFixed(1)} %; own alternative known ${near.length} | ${(100 * share(near)).toFixed(1)} %`,
      ...lines,
      ...all.filter(({ held }) => !held).map(({ said }) => `missed: ${said}`),
    ].join('\n'),
  );
  const found = Object.fromEntries(
    [...new Set(all.map(({ metric }) => metric))].map((metric) => {
      const rows = all.filter((row) => row.metric === metric);
      const width = Number(median(rows.map((row) => row.width)).toPrecision(3));
      return [
        metric,
        {
          figures: rows.length,
          held: rows.filter(({ held }) => held).length,
          width: Number.isFinite(width) ? width : null,
        },
      ];
    }),
  );
  const stated = Object.entries(coverage).map(
    ([metric, { figures, held, width }]) => [metric, { figures, held, width }] as const,
  );
  expect(Object.fromEntries(stated)).toEqual(found);
  expect(share(all)).toBeGreaterThanOrEqual(0.85);
  expect(share(all)).toBeLessThanOrEqual(0.97);
});
