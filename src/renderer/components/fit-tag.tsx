import { fitStandingOf } from '../../shared/domain/result/fit-standing.ts';
import type { AlternativePlan } from '../../shared/domain/result/plan.ts';
import { fitWords } from '../../shared/wording/fit-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { Tag } from './tag.tsx';

/** Says that an alternative cannot run here, or not all instances of it; nothing where it can. */
export function FitTag({ alternative }: { readonly alternative: AlternativePlan }) {
  const language = useLanguage();
  if (alternative.feasible) return null;
  return <Tag>{fitWords[fitStandingOf(alternative)][language]}</Tag>;
}
