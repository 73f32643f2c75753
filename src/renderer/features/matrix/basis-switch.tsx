import { SegmentedControl, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bases, type Basis } from '../../../shared/domain/basis.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';

/** Chooses how the CPU utilization comes about, for the whole project. */
export function BasisSwitch() {
  const { t } = useTranslation(['matrix', 'common']);
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  if (document === null) return null;
  const choose = (basis: Basis) =>
    updateDocument((before) => (before.basis === basis ? before : { ...before, basis }));
  return (
    <SegmentedControl
      aria-label={t('basis')}
      value={document.basis}
      onChange={(value) => choose(value)}
      data={bases.map((basis) => ({
        value: basis,
        label: (
          <Tooltip label={t(`basisWhy.${basis}`)} multiline w={280}>
            <span>{t(`common:basis.${basis}`)}</span>
          </Tooltip>
        ),
      }))}
    />
  );
}
