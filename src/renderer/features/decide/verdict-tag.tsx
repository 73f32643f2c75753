import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../components/tag.tsx';
import type { Decision, Verdict } from '../../../shared/domain/result/plan.ts';

const verdictTones: Readonly<Record<Verdict, TagTone>> = {
  clear: 'good',
  likely: 'info',
  undecided: 'warn',
};

/** Whether there were rivals whose attacks the verdict did not withstand. */
function isShaken({ robustness, ranking }: Decision): boolean {
  return robustness !== 'robust' && ranking.length > 1;
}

/** How the page sets the verdict off: a shaken one looks like no winner. */
export function verdictMark(decision: Decision): Verdict {
  return isShaken(decision) ? 'undecided' : decision.verdict;
}

/** The verdict in a word; the grade instead where attacks overturn it. */
export function VerdictTag({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation(['plan', 'firmness']);
  const word = isShaken(decision)
    ? t(`firmness:grade.${decision.robustness}`)
    : t(`plan:verdict.${decision.verdict}`);
  return (
    <Tag tone={verdictTones[verdictMark(decision)]} strong>
      {word}
    </Tag>
  );
}
