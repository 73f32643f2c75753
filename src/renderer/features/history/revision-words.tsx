import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../shared/domain/project-history.ts';
import { useCall } from '../../api/use-call.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { useChangeSummary } from '../../components/changes/use-change-words.ts';

const first = 1;

/** What a revision changed; for a step back or forward, which state it went to. */
export function RevisionWords({ revision }: { readonly revision: Revision }) {
  const { t } = useTranslation('history');
  const { client, project } = useWorkspace();
  const summary = useChangeSummary();
  const { number, content } = revision;
  const moved = content !== number;
  const { value } = useCall(
    client,
    'projects.compare',
    { id: project?.id ?? '', from: Math.max(first, number - 1), to: number },
    number > first && !moved,
  );
  if (moved) return t('wentTo', { number: content });
  if (number === first) return t('beginning');
  return value === null ? null : summary(value);
}
