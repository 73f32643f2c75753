import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../shared/domain/project/project-history.ts';
import { useLanguage } from '../../language/use-language.ts';

/** What a revision changed; for a step back or forward, also which state it went to. */
export function RevisionWords({ revision }: { readonly revision: Revision }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const { number, content, description } = revision;
  const sentence = description[language];
  if (content === number) return sentence;
  const went = t('wentTo', { number: content });
  return language === 'zh' ? `${sentence}（${went}）` : `${sentence} (${went})`;
}
