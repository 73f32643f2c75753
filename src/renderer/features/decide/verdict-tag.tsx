import { Tag, type TagTone } from '../../components/tag.tsx';
import { useLanguage } from '../../language/use-language.ts';
import type { VerdictStanding } from '../../../shared/domain/result/verdict-standing.ts';
import { standingWords } from '../../../shared/wording/standing-words.ts';

const standingTones: Readonly<Record<VerdictStanding, TagTone>> = {
  clear: 'good',
  likely: 'info',
  conditional: 'info',
  only: 'info',
  fragile: 'warn',
  'too-close': 'warn',
  none: 'warn',
};

/** What the verdict is, in a word. */
export function VerdictTag({ standing }: { readonly standing: VerdictStanding }) {
  const language = useLanguage();
  return (
    <Tag tone={standingTones[standing]} strong>
      {standingWords[standing][language]}
    </Tag>
  );
}
