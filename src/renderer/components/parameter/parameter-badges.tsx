import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Provenance } from '../../../shared/domain/paradigm.ts';
import type { ParameterSource } from '../../../shared/domain/trace.ts';

export type ParameterStatusName = ParameterSource['status'];

const colors: Readonly<Record<ParameterStatusName, string>> = {
  stated: 'gray',
  verified: 'teal',
  measured: 'teal',
  recalled: 'yellow',
  assumption: 'yellow',
  typed: 'azure',
};

/** How far a parameter's figures were checked. */
export function StatusBadge({ status }: { readonly status: ParameterStatusName }) {
  const { t } = useTranslation('parameter');
  return (
    <Badge color={colors[status]} variant="outline" title={t(`statusWhy.${status}`)}>
      {t(`status.${status}`)}
    </Badge>
  );
}

/** How a figure came about, when it is not the pack's own. */
export function ProvenanceBadge({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation('common');
  if (provenance !== 'override' && provenance !== 'measured') return null;
  return <Badge variant="filled">{t(`provenance.${provenance}`)}</Badge>;
}
