import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  DecisionReview,
  RecordedDecision,
} from '../../../shared/domain/project/decision-record.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ExactMoment } from '../../components/moment.tsx';
import { Tag, type TagTone } from '../../components/tag.tsx';
import { DecisionBasisLine } from './decision-basis.tsx';
import classes from './decisions.module.css';
import { TriggerList } from './trigger-list.tsx';
import { useAcceptance } from './use-acceptance.ts';

interface DecisionCardProps {
  readonly decision: RecordedDecision;
  /** How its triggers stand; null while it is being looked at, and for one that was superseded. */
  readonly review: DecisionReview | null;
  readonly reviewing: boolean;
  readonly supersededBy: RecordedDecision | null;
  readonly onSupersede: () => void;
  readonly onCompare: () => void;
}

const tones: Readonly<Record<RecordedDecision['status'], TagTone>> = {
  proposed: 'info',
  accepted: 'good',
  superseded: 'quiet',
};

function Head({ decision, review }: Pick<DecisionCardProps, 'decision' | 'review'>) {
  const { t } = useTranslation('decisions');
  const { status, number, who, at, staleness } = decision;
  const stale = status !== 'superseded' && (staleness?.causes.length ?? 0) > 0;
  return (
    <Group gap="xs" align="center">
      <Title order={2} id={`decision-${decision.id}`}>
        {t('number', { number })}
      </Title>
      <Tag tone={tones[status]} strong>
        {t(`status.${status}`)}
      </Tag>
      {review?.fired === true && (
        <Tag tone="bad" strong>
          {t('fired')}
        </Tag>
      )}
      {stale && <Tag tone="warn">{t('stale')}</Tag>}
      <Text size="xs" c="dimmed" span>
        {who} · <ExactMoment at={at} />
      </Text>
    </Group>
  );
}

/** The names of the alternatives, from the pack of the project where it has them. */
function Choices({ decision }: { readonly decision: RecordedDecision }) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { pack } = useProjectPack();
  const nameOf = (id: string): string =>
    pack?.alternatives.find((one) => one.id === id)?.name[language] ?? id;
  return (
    <dl className={classes.choices}>
      {decision.choices.map(({ workload, alternative }) => (
        <div key={workload ?? ''} className={classes.choice}>
          <dt>{workload ?? t('wholeProject')}</dt>
          <dd>{nameOf(alternative)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Standing({ decision }: { readonly decision: RecordedDecision }) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { staleness, status } = decision;
  if (status === 'superseded') return null;
  return (
    <Text size="xs" c={(staleness?.causes.length ?? 1) > 0 ? 'var(--isoplan-warn)' : 'dimmed'}>
      {staleness === null ? t('unknownStanding') : staleness.because[language]}
    </Text>
  );
}

function Actions(props: DecisionCardProps) {
  const { t } = useTranslation('decisions');
  const { decision, supersededBy, onSupersede, onCompare } = props;
  const accept = useAcceptance();
  if (decision.status === 'superseded') {
    return (
      supersededBy !== null && (
        <Text size="xs" c="dimmed">
          {t('supersededBy', { number: supersededBy.number })}
        </Text>
      )
    );
  }
  return (
    <Group gap="xs">
      {decision.status === 'proposed' && (
        <Button loading={accept.busy} onClick={() => void accept.run(decision)}>
          {t('accept')}
        </Button>
      )}
      <Button variant="default" onClick={onSupersede}>
        {t('supersede')}
      </Button>
      <Button variant="default" onClick={onCompare}>
        {t('compareToday')}
      </Button>
    </Group>
  );
}

/** One decision: what, why, by whom, on which results, and how its triggers stand. */
export function DecisionCard(props: DecisionCardProps) {
  const { decision, review, reviewing } = props;
  return (
    <article
      className={classes.card}
      aria-labelledby={`decision-${decision.id}`}
      data-status={decision.status}
    >
      <Stack gap="xs">
        <Head decision={decision} review={review} />
        <Choices decision={decision} />
        <Text size="sm" className={classes.rationale ?? ''}>
          {decision.rationale}
        </Text>
        <TriggerList decision={decision} review={review} reviewing={reviewing} />
        <Standing decision={decision} />
        <DecisionBasisLine decision={decision} />
        <Actions {...props} />
      </Stack>
    </article>
  );
}
