import { Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AlternativePlan, Statement, WorkloadPlan } from '../../../shared/domain/plan.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import classes from './matrix.module.css';

interface RemarksProps {
  readonly statements: readonly Statement[];
  readonly icon: typeof IconBan;
  readonly kind: 'reason' | 'warning';
}

function Remarks({ statements, icon: Icon, kind }: RemarksProps) {
  const { language } = useWorkspace();
  return statements.map((statement) => (
    <span key={statement.id} className={classes.remark} data-kind={kind}>
      <Icon size={14} aria-hidden />
      <span>{statement.text[language]}</span>
    </span>
  ));
}

interface AlternativeHeadProps {
  readonly alternative: AlternativePlan;
  readonly workload: WorkloadPlan;
}

/** The head of a column: the alternative, whether it can be used, and what is to be said about it. */
export function AlternativeHead({ alternative, workload }: AlternativeHeadProps) {
  const { t } = useTranslation('plan');
  const { language } = useWorkspace();
  const { id, paradigm, name, feasible, reasons, warnings } = alternative;
  return (
    <div className={classes.head}>
      <Text size="sm" fw={700} span>
        {name[language]}
      </Text>
      <Group gap={4}>
        {workload.decision.recommendation === id && <Badge>{t('recommended')}</Badge>}
        {workload.current === paradigm && id === paradigm && (
          <Badge color="gray">{t('current')}</Badge>
        )}
        {!feasible && (
          <Badge color="gray" variant="outline">
            {t('infeasible')}
          </Badge>
        )}
      </Group>
      <Remarks statements={reasons} icon={IconBan} kind="reason" />
      <Remarks statements={warnings} icon={IconAlertTriangle} kind="warning" />
    </div>
  );
}
