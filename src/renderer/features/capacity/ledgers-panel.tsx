import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerChart } from '../../../shared/charts/ledger-bars.ts';
import { ledgerResources, type LedgerResource } from '../../../shared/domain/result/ledger.ts';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { ledgerResourceWords } from '../../../shared/wording/ledger-words.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { useLanguage } from '../../language/use-language.ts';

/** What all instances cost on one host, and what each part of it is paid for. */
export function LedgersPanel({
  alternatives,
}: {
  readonly alternatives: readonly AlternativePlan[];
}) {
  const { t } = useTranslation('capacity');
  const language = useLanguage();
  const [resource, choose] = useState<LedgerResource>('memory');
  const present = ledgerResources.filter((one) =>
    alternatives.some(({ ledgers }) => ledgers.some((ledger) => ledger.resource === one)),
  );
  if (present.length === 0) return null;
  return (
    <Panel
      title={t('ledgers.title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('ledgers.resource')}
          value={resource}
          onChange={(value) => choose(value)}
          data={present.map((one) => ({
            value: one,
            label: ledgerResourceWords[one].title[language],
          }))}
        />
      }
    >
      <ChartFigure build={(settings) => ledgerChart(alternatives, resource, settings)} quietTitle />
    </Panel>
  );
}
