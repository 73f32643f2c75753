import { text, type Text } from '../base/text.ts';
import type { Robustness, Verdict } from '../domain/result/decision.ts';
import { standingWords } from './standing-words.ts';

/** How often the recommendation comes first, in a word; what the verdict is, `standingWords` says. */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  clear: standingWords.clear,
  likely: standingWords.likely,
  undecided: text('undecided', '未决'),
};

/** How the recommendation stands up to attacks. */
export const robustnessWords: Readonly<Record<Robustness, Text>> = {
  robust: text('robust', '稳健'),
  fragile: standingWords.fragile,
  'too-close': standingWords['too-close'],
  untested: text('untested', '未经检验'),
};
