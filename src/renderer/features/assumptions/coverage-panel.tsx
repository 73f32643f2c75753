import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RangeCoverage } from '../../../shared/domain/range/range-coverage.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { coverageSentence, coverageWidth } from '../../../shared/wording/coverage-words.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

/** How well the ranges of the pack predict studies that they have not seen, quantity by quantity. */
export function CoveragePanel({ coverage }: { readonly coverage: readonly RangeCoverage[] }) {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  return (
    <Panel title={t('coverage.title')}>
      <Text size="sm" mb="xs">
        {coverageSentence(coverage)[language]}
      </Text>
      <PlainTable
        label={t('coverage.title')}
        rows={coverage}
        rowId={({ title }) => title.en}
        dense
        columns={[
          {
            id: 'quantity',
            header: t('coverage.quantity'),
            names: true,
            cell: ({ title }) => title[language],
          },
          {
            id: 'figures',
            header: t('coverage.figures'),
            align: 'right',
            cell: ({ figures }) => figures,
          },
          {
            id: 'held',
            header: t('coverage.held'),
            align: 'right',
            cell: ({ figures, held }) => formatQuantity(held / figures, 'percent', language),
          },
          {
            id: 'width',
            header: t('coverage.width'),
            align: 'right',
            cell: (row) => coverageWidth(row)[language],
          },
        ]}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t('coverage.note')}
      </Text>
    </Panel>
  );
}
