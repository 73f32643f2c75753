import { useTranslation } from 'react-i18next';
import type { DocumentChange } from '../../../shared/domain/project/project-changes.ts';
import classes from './changes.module.css';
import { useChangeWords } from './use-change-words.ts';
import { PlainTable } from '../table/plain-table.tsx';

interface ChangesTableProps {
  readonly label: string;
  readonly changes: readonly DocumentChange[];
  /** Headings of the two sides. */
  readonly before: string;
  readonly after: string;
}

/** What differs between two states, one line for each field. */
export function ChangesTable({ label, changes, before, after }: ChangesTableProps) {
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  return (
    <PlainTable
      label={label}
      minWidth={480}
      className={classes.table}
      rows={changes.map((change) => ({ field: change.field, ...words(change) }))}
      rowId={({ field }) => field}
      columns={[
        { id: 'what', header: t('table.what'), cell: (change) => change.place },
        { id: 'before', header: before, cell: (change) => change.before },
        { id: 'after', header: after, cell: (change) => change.after },
      ]}
    />
  );
}
