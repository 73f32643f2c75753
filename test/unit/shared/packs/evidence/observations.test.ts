import { describe, expect, it } from 'vitest';
import { observations } from '../../../../../src/shared/packs/evidence/observations/all.ts';
import { corrections } from '../../../../../src/shared/packs/evidence/observations/corrections.ts';
import { metricOf } from '../../../../../src/shared/packs/evidence/observations/metrics.ts';
import { skipped } from '../../../../../src/shared/packs/evidence/observations/skipped.ts';

const figuresOf = ({ value, low, high }: (typeof observations)[number]): readonly number[] =>
  [value, low, high].filter((figure) => figure !== undefined);

describe('the published observations', () => {
  it('state each a value or a range, positive where the scale asks for it', () => {
    for (const row of observations) {
      const figures = figuresOf(row);
      expect(figures.length).toBe(row.value === undefined ? 2 : 1);
      expect(figures.every(Number.isFinite)).toBe(true);
      if (metricOf(row.metric).scale !== 'difference')
        expect(Math.min(...figures)).toBeGreaterThan(0);
      expect(row.low ?? 0).toBeLessThanOrEqual(row.high ?? 0);
    }
  });

  it('have one entry per publication, with an address', () => {
    const byId = Map.groupBy(observations, ({ publication }) => publication.id);
    for (const [id, rows] of byId) {
      expect(new Set(rows.map(({ publication }) => publication.citation)).size, id).toBe(1);
      expect(rows[0]?.publication.url).toMatch(/^https?:\/\//);
    }
    expect(byId.size).toBeGreaterThanOrEqual(60);
  });

  it('hold nothing of the two publications kept for the check', () => {
    const cited = observations.map(({ publication }) => publication.citation).join('\n');
    expect(cited).not.toMatch(/Agache|Felter|nsdi2020/i);
  });

  it('enter or skip every row of the evidence collection', () => {
    const entered = new Set(observations.map(({ measurement }) => measurement));
    const left = skipped.filter(({ what }) => /^[a-z]+-[a-z]+-\d\d$/.test(what));
    expect(left.every(({ what }) => !entered.has(what))).toBe(true);
    entered.delete(undefined);
    expect(entered.size + left.length).toBe(140);
  });

  it('hold the publications the corrections name', () => {
    const known = new Set(observations.map(({ publication }) => publication.id));
    for (const { publications } of corrections)
      for (const id of publications) expect(known, id).toContain(id);
  });
});
