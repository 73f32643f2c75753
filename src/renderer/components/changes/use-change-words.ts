import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentChange } from '../../../shared/domain/project/project-changes.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { changePlace, isWholeItem } from './change-place.ts';
import { changeValue } from './change-value.ts';

/** A change in words: where it is, the value on either side, and both in one sentence. */
export interface ChangeWords {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

/** Titles of the open project's parameters and thresholds. */
function usePackNames(): (id: string) => string {
  const { pack } = useProjectPack();
  const language = useLanguage();
  const names = useMemo(() => {
    const parameters = (pack?.parameters ?? []).map(
      ({ alternative, symbol, title }) =>
        [alternative === null ? symbol : `${alternative}.${symbol}`, title[language]] as const,
    );
    const thresholds = (pack?.thresholds ?? []).map(
      ({ id, title }) => [id, title[language]] as const,
    );
    return new Map([...parameters, ...thresholds]);
  }, [pack, language]);
  return useCallback((id) => names.get(id) ?? id, [names]);
}

/** Tells changes of a project in the language on the screen. */
export function useChangeWords(): (change: DocumentChange) => ChangeWords {
  const { t } = useTranslation(['changes', 'workloads', 'common', 'machine']);
  const language = useLanguage();
  const packName = usePackNames();
  return useCallback(
    (change) => {
      const { field, kind } = change;
      const place = changePlace(field, t, packName);
      const whole = isWholeItem(field);
      const valueText = (value: string | null): string =>
        whole ? t(value === null ? 'absent' : 'present') : changeValue(field, value, t, language);
      const [before, after] = [valueText(change.before), valueText(change.after)];
      if (kind === 'added') {
        const sentence = whole ? t('added', { place }) : t('set', { place, after });
        return { place, before, after, sentence };
      }
      if (kind === 'removed') {
        const sentence = whole ? t('removed', { place }) : t('cleared', { place, before });
        return { place, before, after, sentence };
      }
      if (field === 'notes') return { place, before, after, sentence: t('notesChanged') };
      return { place, before, after, sentence: t('changed', { place, before, after }) };
    },
    [t, language, packName],
  );
}

const maxSentences = 2;

/** The first changes in sentences, and how many more there are. */
export function useChangeSummary(): (changes: readonly DocumentChange[]) => string {
  const { t } = useTranslation('changes');
  const language = useLanguage();
  const words = useChangeWords();
  return useCallback(
    (changes) => {
      const sentences = changes.slice(0, maxSentences).map((change) => words(change).sentence);
      const rest = changes.length - sentences.length;
      if (sentences.length === 0) return t('none');
      if (rest > 0) sentences.push(t('more', { count: rest }));
      return sentences.join(language === 'zh' ? '；' : '; ');
    },
    [t, language, words],
  );
}
