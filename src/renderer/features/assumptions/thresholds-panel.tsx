import { Button, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pack, PackThreshold } from '../../../shared/packs/pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { figureText } from '../../components/figure-text.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './assumptions.module.css';
import { shownValue, thresholdScale, typedValue, withThreshold } from './threshold-edit.ts';
import { Tag } from '../../components/tag.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

function ThresholdField({ threshold }: { readonly threshold: PackThreshold }) {
  const { t } = useTranslation('assumptions');
  const changed = useDocument((document) => document?.thresholds[threshold.id]);
  const language = useLanguage();
  const { updateDocument } = useDocumentActions();
  const scale = thresholdScale(threshold, language);
  const value = changed ?? threshold.value;
  const [typed, setTyped] = useState<string | number>(() => shownValue(value, scale));
  const [stored, setStored] = useState(value);
  if (stored !== value) {
    setStored(value);
    setTyped(shownValue(value, scale));
  }
  const parsed = typedValue(typed, threshold, scale);
  const keep = () => {
    if (parsed === null || parsed === value) return;
    updateDocument((before) => withThreshold(before, threshold, parsed));
  };
  const bounds = {
    low: figureText(threshold.low, threshold.unit, language),
    high: figureText(threshold.high, threshold.unit, language),
  };
  return (
    <NumberInput
      aria-label={threshold.title[language]}
      value={typed}
      hideControls
      w="10rem"
      thousandSeparator=","
      rightSection={<span className={classes.suffix}>{scale.label}</span>}
      rightSectionWidth="4.5rem"
      rightSectionPointerEvents="none"
      error={parsed === null ? t('thresholds.between', bounds) : null}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

/** The limits that the rules compare with; each can be changed for the project. */
export function ThresholdsPanel({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation(['assumptions', 'common']);
  const language = useLanguage();
  const changed = useDocument((document) => document?.thresholds);
  const { updateDocument } = useDocumentActions();
  const isChanged = ({ id }: PackThreshold): boolean => changed?.[id] !== undefined;
  return (
    <Panel flush>
      <PlainTable
        label={t('tab.thresholds')}
        rows={pack.thresholds}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'threshold',
            header: t('thresholds.threshold'),
            names: true,
            cell: (threshold) => (
              <>
                <span className={classes.capital}>{threshold.title[language]}</span>
                {isChanged(threshold) && (
                  <Tag tone="info" strong>
                    {t('common:provenance.override')}
                  </Tag>
                )}
              </>
            ),
          },
          {
            id: 'pack',
            header: t('thresholds.pack'),
            align: 'right',
            cell: ({ value, unit }) => figureText(value, unit, language),
          },
          {
            id: 'project',
            header: t('thresholds.project'),
            cell: (threshold) => <ThresholdField threshold={threshold} />,
          },
          {
            id: 'reset',
            align: 'right',
            cell: (threshold) =>
              isChanged(threshold) && (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  onClick={() => updateDocument((before) => withThreshold(before, threshold, null))}
                >
                  {t('common:action.reset')}
                </Button>
              ),
          },
        ]}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('thresholds.note')}
      </Text>
    </Panel>
  );
}
