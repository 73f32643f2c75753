import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  DecisionReview,
  RecordedDecision,
  TriggerReading,
} from '../../../shared/domain/project/decision-record.ts';
import { triggerText } from '../../../shared/plan/comparison/read-triggers.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Pending } from '../../components/feedback/pending.tsx';
import { Tag, type TagTone } from '../../components/tag.tsx';
import classes from './decisions.module.css';

const tones: Readonly<Record<TriggerReading['state'], TagTone>> = {
  fired: 'bad',
  quiet: 'good',
  unknown: 'warn',
};

/** What calls for attention comes first. */
const urgency: readonly TriggerReading['state'][] = ['fired', 'unknown', 'quiet'];

interface TriggerListProps {
  readonly decision: RecordedDecision;
  readonly review: DecisionReview | null;
  readonly reviewing: boolean;
}

/** The review triggers, and how each stands with today's results. */
export function TriggerList({ decision, review, reviewing }: TriggerListProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { triggers, status } = decision;
  if (triggers.length === 0) return null;
  const waiting = reviewing && status !== 'superseded';
  const readings = (review?.readings ?? []).toSorted(
    (one, other) => urgency.indexOf(one.state) - urgency.indexOf(other.state),
  );
  return (
    <ul className={classes.triggers} aria-label={t('form.triggers')}>
      {review === null &&
        triggers.map((trigger) => (
          <li key={JSON.stringify(trigger)}>
            <Text size="xs">{triggerText(trigger)[language]}</Text>
          </li>
        ))}
      {waiting && (
        <li>
          <Pending label={t('reviewing')} inline />
        </li>
      )}
      {readings.map((reading, index) => (
        // Two readings may be alike in everything, and their order says nothing new.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Tag tone={tones[reading.state]}>{t(`reading.${reading.state}`)}</Tag>
          <Text size="xs" span>
            {reading.text[language]}
          </Text>
        </li>
      ))}
    </ul>
  );
}
