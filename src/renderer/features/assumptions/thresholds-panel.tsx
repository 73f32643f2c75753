import { Button, NumberInput, Table, Text } from '@mantine/core';
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

function ThresholdField({ threshold }: { readonly threshold: PackThreshold }) {
  const { t } = useTranslation('assumptions');
  const document = useDocument();
  const language = useLanguage();
  const { updateDocument } = useDocumentActions();
  const scale = thresholdScale(threshold, language);
  const value = document?.thresholds[threshold.id] ?? threshold.value;
  const [typed, setTyped] = useState<string | number>(() => shownValue(value, scale));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
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

function ThresholdRow({ threshold }: { readonly threshold: PackThreshold }) {
  const { t } = useTranslation(['assumptions', 'common']);
  const document = useDocument();
  const language = useLanguage();
  const { updateDocument } = useDocumentActions();
  const changed = document?.thresholds[threshold.id] !== undefined;
  const restore = () => updateDocument((before) => withThreshold(before, threshold, null));
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <span className={classes.capital}>{threshold.title[language]}</span>
        {changed && (
          <Tag tone="info" strong>
            {t('common:provenance.override')}
          </Tag>
        )}
      </Table.Th>
      <Table.Td ta="right" className={classes.number ?? ''}>
        {figureText(threshold.value, threshold.unit, language)}
      </Table.Td>
      <Table.Td>
        <ThresholdField threshold={threshold} />
      </Table.Td>
      <Table.Td ta="right">
        {changed && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={restore}>
            {t('common:action.reset')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The limits that the rules compare with; each can be changed for the project. */
export function ThresholdsPanel({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('assumptions');
  return (
    <Panel flush>
      <Table aria-label={t('tab.thresholds')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('thresholds.threshold')}</Table.Th>
            <Table.Th ta="right">{t('thresholds.pack')}</Table.Th>
            <Table.Th>{t('thresholds.project')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pack.thresholds.map((threshold) => (
            <ThresholdRow key={threshold.id} threshold={threshold} />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('thresholds.note')}
      </Text>
    </Panel>
  );
}
