import { cssString } from './escape.ts';
import { fontStack } from './font-face.ts';

/** What runs along the top and bottom of every page but the title page. */
export interface RunningText {
  readonly topStart: string;
  readonly topEnd: string;
  readonly bottomStart: string;
}

const maxRunningLength = 70;

/** Text short enough for one line of the margin; cut between characters, never inside one. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= maxRunningLength
    ? text
    : `${characters.slice(0, maxRunningLength - 1).join('')}…`;
}

/** Page size, margins, running header and footer with `n / N`, as CSS paged media. */
export function pageRules(running: RunningText): string {
  const type = `font:400 7.5pt ${fontStack};color:#52606d`;
  const box = (place: string, content: string, width: string): string =>
    `@${place}{content:${content};${type};width:${width};vertical-align:middle}`;
  return [
    '@page{size:A4;margin:20mm 18mm 18mm;',
    box('top-left', cssString(shortened(running.topStart)), '70%'),
    box('top-right', cssString(running.topEnd), '30%'),
    box('bottom-left', cssString(shortened(running.bottomStart)), '80%'),
    box('bottom-right', 'counter(page) " / " counter(pages)', '20%'),
    '}',
    '@page :first{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}',
  ].join('\n');
}
