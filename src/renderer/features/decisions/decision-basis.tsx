import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordedDecision } from '../../../shared/domain/project/decision-record.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { ExactMoment } from '../../components/moment.tsx';
import classes from './decisions.module.css';

const shortHash = 12;

/** What the decision is bound to: enough to compute the very same results again. */
export function DecisionBasisLine({ decision }: { readonly decision: RecordedDecision }) {
  const { t } = useTranslation('decisions');
  const { revision, pack, sampling, version, results, inputs } = decision.basis;
  return (
    <details className={classes.details}>
      <summary>{t('basis.title', { revision })}</summary>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('basis.text', {
          version,
          pack: `${pack.id} ${pack.version}`,
          hash: pack.hash.slice(0, shortHash),
          samples: formatCount(sampling.samples),
          seed: sampling.seed,
          inputs: inputs.hash.slice(0, shortHash),
          results: results.slice(0, shortHash),
        })}
      </Text>
      <ul className={classes.statuses}>
        {decision.statuses.map((change) => (
          <li key={`${change.at} ${change.status}`}>
            <Text size="xs" c="dimmed">
              <ExactMoment at={change.at} /> · {change.who} · {t(`status.${change.status}`)}
              {change.note === '' ? '' : ` · ${change.note}`}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
