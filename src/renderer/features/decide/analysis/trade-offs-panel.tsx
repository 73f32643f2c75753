import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { Panel } from '../../../components/layout/panel.tsx';
import classes from './analysis.module.css';

/** What an advantage is worth in the figures of every other criterion. */
export function TradeOffsPanel({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  const gained = [...new Set(analysis.tradeOffs.map((one) => one.gained))];
  const [chosen, setChosen] = useState<Criterion | null>(null);
  const criterion = chosen !== null && gained.includes(chosen) ? chosen : (gained[0] ?? null);
  return (
    <Panel
      title={t('tradeOffs.title')}
      actions={
        criterion !== null && (
          <NativeSelect
            aria-label={t('tradeOffs.gained')}
            value={criterion}
            data={gained.map((id) => ({ value: id, label: t(`common:criterion.${id}`) }))}
            onChange={(event) =>
              setChosen(gained.find((id) => id === event.currentTarget.value) ?? null)
            }
          />
        )
      }
    >
      {criterion === null && (
        <Text size="xs" c="dimmed">
          {t('tradeOffs.none')}
        </Text>
      )}
      <ul className={classes.sentences}>
        {analysis.tradeOffs
          .filter((one) => one.gained === criterion)
          .map(({ given, sentence }) => (
            <li key={given}>
              <Text size="xs">{sentence[language]}</Text>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
