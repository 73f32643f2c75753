import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { namesWinner } from '../../../shared/decision/verdict/standing.ts';
import type {
  AlternativePlan,
  Statement,
  WorkloadPlan,
} from '../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './matrix.module.css';
import { FitTag } from '../../components/fit-tag.tsx';
import { Tag } from '../../components/tag.tsx';

function Reasons({ statements }: { readonly statements: readonly Statement[] }) {
  const language = useLanguage();
  return statements.map((statement) => (
    <span key={statement.id} className={classes.remark}>
      <IconBan size={14} aria-hidden />
      <span>{statement.text[language]}</span>
    </span>
  ));
}

interface AlternativeHeadProps {
  readonly alternative: AlternativePlan;
  readonly workload: WorkloadPlan;
  /** Number of its note under the table; null without one. */
  readonly note: number | null;
}

/** The head of a column: the alternative, whether it can be used, and what is to be said about it. */
export function AlternativeHead({ alternative, workload, note }: AlternativeHeadProps) {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const { id, paradigm, name, reasons } = alternative;
  const decided = namesWinner(workload.decision.standing);
  return (
    <div className={classes.head}>
      <Text size="sm" fw={700} span>
        {name[language]}
        {note !== null && (
          <sup className={classes.noteMark}>
            <IconAlertTriangle size={11} aria-hidden /> {note}
          </sup>
        )}
      </Text>
      <Group gap={4}>
        {workload.decision.recommendation === id && (
          <Tag tone="info" strong={decided}>
            {t(decided ? 'recommended' : 'highestScore')}
          </Tag>
        )}
        {workload.current === paradigm && id === paradigm && <Tag>{t('current')}</Tag>}
        <FitTag alternative={alternative} />
      </Group>
      <Reasons statements={reasons} />
    </div>
  );
}
