import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import {
  mathFontFamily,
  reportFontFamily,
  type FontFace,
} from '../../../shared/report/html/font-face.ts';
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

/** Where the typefaces lie: each a folder as its npm package has it. */
export interface FontDirectories {
  readonly text: string;
  readonly math: string;
}

/** Where npm put a typeface. */
function installedDirectory(name: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/unicode.json`));
  } catch {
    return join('node_modules', '@fontsource', name);
  }
}

/** The typefaces as a build copies them; where there are none, as npm put them into a checkout. */
export function builtFonts(folder: string): FontDirectories {
  const built = { text: join(folder, 'noto-sans-sc'), math: join(folder, 'noto-sans-math') };
  return existsSync(built.text) ? built : installedFonts();
}

/** The typefaces as they lie in a checkout. */
export function installedFonts(): FontDirectories {
  return { text: installedDirectory('noto-sans-sc'), math: installedDirectory('noto-sans-math') };
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

function readPart(directory: string, subset: Subset, weight: 400 | 700): FontFace {
  const file = `noto-sans-sc-${subset.name}-${weight}-normal.woff2`;
  return {
    family: reportFontFamily,
    weight,
    unicodeRange: subset.unicodeRange,
    base64: readFileSync(join(directory, 'files', file)).toString('base64'),
  };
}

function readMathematics(directory: string): FontFace {
  const file = join(directory, 'files', 'noto-sans-math-latin-400-normal.woff2');
  const base64 = readFileSync(file).toString('base64');
  return { family: mathFontFamily, weight: 400, unicodeRange: null, base64 };
}

/** Noto Sans SC in its static weights, as many of its parts as a text needs, and Noto Sans Math. */
export function createNotoFonts(directories: FontDirectories = installedFonts()): ReportFonts {
  const { text, math } = directories;
  let subsets: readonly Subset[] | null = null;
  let mathematics: FontFace | null = null;
  return {
    facesFor: ({ regular, bold }): Result<readonly FontFace[], Failure> => {
      let directory = text;
      try {
        const cached = (subsets ??= readSubsets(text));
        const parts = (weight: 400 | 700, used: ReadonlySet<number>): readonly FontFace[] =>
          cached
            .filter((subset) => needs(subset, used))
            .map((subset) => readPart(text, subset, weight));
        const faces = [...parts(400, regular), ...parts(700, bold)];
        directory = math;
        mathematics ??= readMathematics(math);
        return ok([...faces, mathematics]);
      } catch {
        return err({ code: 'file-unusable', file: directory, reason: 'missing' });
      }
    },
  };
}
