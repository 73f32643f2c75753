import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { workedExamples, type WorkedExample } from '../../../shared/audit/worked-examples.ts';
import type { Pack, PackTable } from '../../../shared/packs/pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { figureText } from '../../components/figure-text.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

/** Narrower than this, in pixels, the tables of a document scroll sideways. */
const minWidth = 640;

interface PackProps {
  readonly pack: Pack;
}

function useNames(pack: Pack) {
  const language = useLanguage();
  return (id: string) => pack.alternatives.find((one) => one.id === id)?.name[language] ?? id;
}

/** The examples a document works out, each beside what the formulas give for the same figures. */
function Examples({ pack }: PackProps) {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  const nameOf = useNames(pack);
  const rows = useMemo(() => workedExamples(pack), [pack]);
  const unitOf = (symbol: string) =>
    [...pack.formulas, ...pack.parameters].find((one) => one.symbol === symbol)?.unit ?? 'bytes';
  const given = ({ given: values }: WorkedExample) =>
    Object.entries(values)
      .map(([symbol, value]) => `${symbol} ${figureText(value, unitOf(symbol), language)}`)
      .join(language === 'zh' ? '，' : ', ');
  if (rows.length === 0) return null;
  return (
    <Panel title={t('tables.examples')}>
      <PlainTable
        label={t('tables.examples')}
        rows={rows}
        rowId={({ id }) => id}
        minWidth={minWidth}
        dense
        columns={[
          {
            id: 'example',
            header: t('tables.example'),
            names: true,
            cell: ({ title, section }) => `${title[language]} §${section}`,
          },
          {
            id: 'alternative',
            header: t('tables.alternative'),
            cell: ({ alternative }) => nameOf(alternative),
          },
          { id: 'given', header: t('tables.given'), dimmed: true, cell: given },
          {
            id: 'printed',
            header: t('tables.printed'),
            align: 'right',
            cell: ({ printed }) => printed,
          },
          {
            id: 'computed',
            header: t('tables.computed'),
            align: 'right',
            cell: ({ computed, figure }) => figureText(computed, unitOf(figure), language),
          },
        ]}
      />
    </Panel>
  );
}

interface PrintedTableProps extends PackProps {
  readonly table: PackTable;
}

function PrintedTable({ pack, table }: PrintedTableProps) {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  const nameOf = useNames(pack);
  const title = `§${table.section} ${table.title[language]}`;
  return (
    <Panel title={title}>
      <PlainTable
        label={title}
        rows={table.rows}
        rowId={(row) => row}
        minWidth={minWidth}
        dense
        columns={[
          { id: 'row', header: t('tables.alternative'), names: true, cell: nameOf },
          ...(table.columns ?? []).map((heading, index) => ({
            id: heading.en,
            header: heading[language],
            cell: (row: string) => table.cells?.[row]?.[index]?.[language] ?? '–',
          })),
        ]}
      />
    </Panel>
  );
}

/** What the document prints: its worked sizes beside the computed ones, and its comparisons as they stand. */
export function TablesPanel({ pack }: PackProps) {
  const { t } = useTranslation('assumptions');
  const printed = pack.tables.filter(({ columns }) => columns !== undefined);
  if (printed.length === 0 && pack.examples.length === 0) {
    return <EmptyState title={t('tables.none')} />;
  }
  return (
    <>
      <Examples pack={pack} />
      {printed.map((table) => (
        <PrintedTable key={table.id} pack={pack} table={table} />
      ))}
    </>
  );
}
