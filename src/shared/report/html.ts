import { say, text, type Language } from '../base/text.ts';
import { blockHtml, factsHtml, type Drawings } from './html/block-html.ts';
import { contentsHtml } from './html/contents-html.ts';
import { escapeHtml } from './html/escape.ts';
import { fontFaceRules, type FontFace } from './html/font-face.ts';
import { pageRules } from './html/page-rules.ts';
import { styleSheet } from './html/style-sheet.ts';
import { product, writtenDate } from './origin-words.ts';
import type { Report, Section } from './report.ts';

export { usedCharacters } from './html/characters.ts';

/** What the page is made of besides its text. */
export interface HtmlAssets {
  /** SVG elements by the id of their chart; a chart without one shows its words alone. */
  readonly drawings: Drawings;
  /** Parts of the typeface to embed; none leaves the choice to the reader's machine. */
  readonly faces: readonly FontFace[];
}

const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** No script, no network, nothing but this file. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** Longest title that is set in the largest size. */
const shortTitle = 60;

function coverHtml(report: Report): string {
  const { cover, language } = report;
  const dress = [...report.title].length > shortTitle ? ' class="long"' : '';
  return [
    '<header class="cover">',
    `<p class="brand"><span>${escapeHtml(product)}</span><span>${escapeHtml(cover.kind)}</span></p>`,
    `<h1 id="report"${dress}><bdi>${escapeHtml(report.title)}</bdi></h1>`,
    `<p class="headline"><bdi>${escapeHtml(cover.headline)}</bdi></p>`,
    `<p class="explanation">${escapeHtml(cover.explanation)}</p>`,
    factsHtml(cover.facts),
    `<p class="note">${escapeHtml(cover.note)}</p>`,
    '</header>',
    contentsHtml(report, say(text('Contents', '目录'), language)),
  ].join('\n');
}

/** The typeface has curved quotes in the width of a Chinese character only; English reads better without. */
function straightQuotes(text: string, single = "'", double = '"'): string {
  return text.replaceAll(/[\u2018\u2019]/g, single).replaceAll(/[\u201c\u201d]/g, double);
}

/** The first section and each appendix begin a page of their own. */
function sectionHtml(section: Section, drawings: Drawings): string {
  const appendix = !/^\d/.test(section.number);
  const id = escapeHtml(section.id);
  return [
    `<section${appendix ? ' class="own-page"' : ''} aria-labelledby="${id}">`,
    `<h2 id="${id}"><span class="number">${escapeHtml(section.number)}</span> ${escapeHtml(section.title)}</h2>`,
    ...section.blocks.map((block) => blockHtml(block, drawings)),
    '</section>',
  ].join('\n');
}

/**
 * A report as one self-contained HTML page: no script, no outside file. Read on screen it is a web
 * page; printed it is an A4 document with running header and footer. Every value is escaped.
 */
export function writeHtml(report: Report, assets: HtmlAssets): string {
  const { language, title, origin, cover } = report;
  const running = pageRules({
    topStart: language === 'en' ? straightQuotes(title) : title,
    topEnd: `${product} – ${cover.kind}`,
    bottomStart: `${writtenDate(origin.createdAt, language)} – ${origin.pack.id} ${origin.pack.version} – ${origin.pack.hash.slice(0, 12)}`,
  });
  const page = [
    '<!doctype html>',
    `<html lang="${languageTags[language]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeHtml(`${product} ${origin.version}`)}">`,
    `<title>${escapeHtml(`${title} – ${cover.kind}`)}</title>`,
    `<style>${styleSheet}</style>`,
    `<style>${running}</style>`,
    ...(assets.faces.length === 0 ? [] : [`<style>${fontFaceRules(assets.faces)}</style>`]),
    '</head>',
    '<body>',
    coverHtml(report),
    '<main>',
    ...report.sections.map((section) => sectionHtml(section, assets.drawings)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return language === 'en' ? straightQuotes(page, '&#39;', '&quot;') : page;
}
