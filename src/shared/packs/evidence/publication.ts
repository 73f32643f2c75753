import { text, type Text } from '../../base/text.ts';
import type { PackParameter, PackSource } from '../pack.ts';

/** A publication that figures are taken from. */
export interface Publication {
  readonly citation: string;
  readonly url: string;
  readonly year: number;
}

/** One figure of one alternative as it was published. */
export interface PublishedFigure {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly mode?: number;
  /** Figure or figures as the sources print them. */
  readonly printed: string;
  readonly from: Publication | readonly [Publication, Publication];
  /** Null when what was seen of the source does not name it. */
  readonly hardware: string | null;
  /** `verified` was seen in the source; `recalled` was not read again and needs a second look. */
  readonly status: 'verified' | 'recalled';
  /** Ids of the measurements the figure rests on, for instance `vm-cpu-13`. */
  readonly measurements: readonly string[];
  readonly note: Text;
}

/** A published figure as a parameter; the ids of its measurements lead its note. */
export function published(alternative: string, figure: PublishedFigure): PackParameter {
  const { from, hardware, measurements, note, mode, ...rest } = figure;
  return {
    alternative,
    ...rest,
    ...(mode === undefined ? {} : { mode }),
    distribution: shapeOf(figure),
    source: { ...sourceOf(from), ...(hardware === null ? {} : { hardware }) },
    note: text(
      `${note.en} (${measurements.join(', ')})`,
      `${note.zh}（${measurements.join('、')}）`,
    ),
  };
}

function shapeOf({ low, high, mode }: PublishedFigure): PackParameter['distribution'] {
  if (low === high) return 'point';
  return mode === undefined ? 'uniform' : 'triangular';
}

/** Two publications are cited together, under the year of the later one. */
function sourceOf(from: PublishedFigure['from']): PackSource {
  if (!isPair(from)) return from;
  const [first, second] = from;
  return {
    citation: `${first.citation}; ${second.citation}`,
    url: first.url,
    year: Math.max(first.year, second.year),
  };
}

function isPair(from: PublishedFigure['from']): from is readonly [Publication, Publication] {
  return Array.isArray(from);
}
