import { useTranslation } from 'react-i18next';
import type { Provenance } from '../../../shared/domain/provenance.ts';
import type { ParameterSource } from '../../../shared/domain/provenance.ts';
import { Tag, type TagTone } from '../tag.tsx';

export type ParameterStatusName = ParameterSource['status'];

const tones: Readonly<Record<ParameterStatusName, TagTone>> = {
  stated: 'quiet',
  verified: 'good',
  measured: 'good',
  recalled: 'warn',
  assumption: 'warn',
  typed: 'info',
};

/** How far a parameter's figures were checked. */
export function StatusBadge({ status }: { readonly status: ParameterStatusName }) {
  const { t } = useTranslation('parameter');
  return (
    <Tag tone={tones[status]} title={t(`statusWhy.${status}`)}>
      {t(`status.${status}`)}
    </Tag>
  );
}

/** How a figure came about, when it is not the pack's own. */
export function ProvenanceBadge({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation('common');
  if (provenance !== 'override' && provenance !== 'measured') return null;
  return (
    <Tag tone="info" strong>
      {t(`provenance.${provenance}`)}
    </Tag>
  );
}
