import { useTranslation } from 'react-i18next';
import { say } from '../../../../shared/base/text.ts';
import type { HostDifference } from '../../../../shared/domain/host/host-comparison.ts';
import { hostValueText, type HostValue } from '../../../../shared/domain/host/host-fields.ts';
import { useLanguage } from '../../../language/use-language.ts';
import classes from './hosts.module.css';
import { PlainTable } from '../../../components/table/plain-table.tsx';

interface DifferenceTableProps {
  readonly label: string;
  readonly differences: readonly HostDifference[];
  /** Headings of the two sides. */
  readonly left: string;
  readonly right: string;
}

/** Fields of two hosts side by side, those that differ in bold. */
export function DifferenceTable({ label, differences, left, right }: DifferenceTableProps) {
  const { t } = useTranslation(['hosts', 'machine']);
  const language = useLanguage();
  const valueText = (value: HostValue | undefined, unit: HostDifference['unit']): string =>
    value === undefined ? t('compareDialog.absent') : hostValueText(value, unit, language);
  const title = ({ device, label: name }: HostDifference): string => {
    const field = say(name, language);
    return device === null
      ? field
      : `${t(`machine:form.${device.kind}`, { name: device.name })} · ${field}`;
  };
  return (
    <PlainTable
      label={label}
      minWidth={480}
      dense
      className={classes.differences}
      rows={differences}
      rowId={({ path }) => path}
      columns={[
        {
          id: 'field',
          header: t('compareDialog.field'),
          names: true,
          isBold: () => false,
          cell: title,
        },
        {
          id: 'left',
          header: left,
          isBold: ({ same }) => !same,
          cell: (one) => valueText(one.left, one.unit),
        },
        {
          id: 'right',
          header: right,
          isBold: ({ same }) => !same,
          cell: (one) => valueText(one.right, one.unit),
        },
      ]}
    />
  );
}
