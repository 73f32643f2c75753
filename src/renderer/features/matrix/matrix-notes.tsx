import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './matrix.module.css';

function noted(alternatives: readonly AlternativePlan[]): readonly AlternativePlan[] {
  return alternatives.filter((one) => one.warnings.length > 0);
}

/** Number of an alternative's note, counted from 1; null when there is nothing to note. */
export function noteNumber(alternatives: readonly AlternativePlan[], id: string): number | null {
  const index = noted(alternatives).findIndex((one) => one.id === id);
  return index < 0 ? null : index + 1;
}

/** What is to be checked before choosing an alternative, by the number in its heading. */
export function MatrixNotes({
  alternatives,
}: {
  readonly alternatives: readonly AlternativePlan[];
}) {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const list = noted(alternatives);
  if (list.length === 0) return null;
  return (
    <ol className={classes.notes} aria-label={t('notes')}>
      {list.map((one) => (
        <li key={one.id}>
          <Text size="xs" span fw={700}>
            {one.name[language]}
          </Text>
          {one.warnings.map((warning) => (
            <Text key={warning.id} size="xs" span>
              {warning.text[language]}
            </Text>
          ))}
        </li>
      ))}
    </ol>
  );
}
