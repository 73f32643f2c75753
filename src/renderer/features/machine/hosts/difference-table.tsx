import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say } from '../../../../shared/base/text.ts';
import type { HostDifference } from '../../../../shared/domain/host/host-comparison.ts';
import { hostValueText, type HostValue } from '../../../../shared/domain/host/host-fields.ts';
import { SideScroll } from '../../../components/layout/side-scroll.tsx';
import { useLanguage } from '../../../language/use-language.ts';
import classes from './hosts.module.css';

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
  const shown = (value: HostValue | undefined, unit: HostDifference['unit']): string =>
    value === undefined ? t('compareDialog.absent') : hostValueText(value, unit, language);
  const title = ({ device, label: name }: HostDifference): string => {
    const field = say(name, language);
    return device === null
      ? field
      : `${t(`machine:form.${device.kind}`, { name: device.name })} · ${field}`;
  };
  return (
    <SideScroll label={label} minWidth={480}>
      <Table className={classes.differences ?? ''} aria-label={label} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('compareDialog.field')}</Table.Th>
            <Table.Th>{left}</Table.Th>
            <Table.Th>{right}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map((one) => (
            <Table.Tr key={one.path} data-same={one.same || undefined}>
              <Table.Th scope="row">{title(one)}</Table.Th>
              <Table.Td>{shown(one.left, one.unit)}</Table.Td>
              <Table.Td>{shown(one.right, one.unit)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SideScroll>
  );
}
