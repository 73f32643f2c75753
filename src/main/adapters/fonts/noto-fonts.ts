import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { reportFontFamily, type FontFace } from '../../../shared/report/html/font-face.ts';
import type { ReportFonts } from '../../ports/report-fonts.ts';

const unicodeRanges = z.record(z.string(), z.string());
type Span = readonly [first: number, last: number];

interface Subset {
  readonly name: string;
  readonly unicodeRange: string;
  readonly spans: readonly Span[];
}

/** The code points of a CSS `unicode-range` such as `U+0000-00FF,U+0131`. */
export function spansOf(unicodeRange: string): readonly Span[] {
  return unicodeRange.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Where npm put the typeface. */
function installedDirectory(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/unicode.json'));
  } catch {
    return join('node_modules', '@fontsource', 'noto-sans-sc');
  }
}

function readSubsets(directory: string): readonly Subset[] {
  const ranges = unicodeRanges.parse(
    JSON.parse(readFileSync(join(directory, 'unicode.json'), 'utf8')),
  );
  return Object.entries(ranges).map(([key, unicodeRange]) => ({
    name: key.replaceAll(/[[\]]/g, ''),
    unicodeRange,
    spans: spansOf(unicodeRange),
  }));
}

const needs = (subset: Subset, used: ReadonlySet<number>): boolean =>
  [...used].some((code) => subset.spans.some(([first, last]) => code >= first && code <= last));

/** Noto Sans SC in its static weights, cut into the parts that web fonts come in. */
export function createNotoFonts(directory: string = installedDirectory()): ReportFonts {
  let subsets: readonly Subset[] | null = null;
  const read = (subset: Subset, weight: 400 | 700): FontFace => {
    const file = `noto-sans-sc-${subset.name}-${weight}-normal.woff2`;
    return {
      family: reportFontFamily,
      weight,
      unicodeRange: subset.unicodeRange,
      base64: readFileSync(join(directory, 'files', file)).toString('base64'),
    };
  };
  return {
    facesFor: ({ regular, bold }): Result<readonly FontFace[], Failure> => {
      try {
        subsets ??= readSubsets(directory);
        const parts = (weight: 400 | 700, used: ReadonlySet<number>): readonly FontFace[] =>
          (subsets ?? []).filter((subset) => needs(subset, used)).map((one) => read(one, weight));
        return ok([...parts(400, regular), ...parts(700, bold)]);
      } catch {
        return err({ code: 'file-unusable', file: directory, reason: 'missing' });
      }
    },
  };
}
