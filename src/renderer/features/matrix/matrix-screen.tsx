import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/domain/criterion.ts';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { NextPage } from '../../components/next-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { PlanScreen, type PlanView } from '../../components/plan-screen/plan-screen.tsx';
import { BasisSwitch } from './basis-switch.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { MatrixGrid, type OpenedCell } from './matrix-grid.tsx';
import { MatrixNotes } from './matrix-notes.tsx';
import classes from './matrix.module.css';

interface CellName {
  readonly criterion: Criterion;
  readonly alternative: string;
}

/** The cell of a name in the plan at hand, which may be newer than the one it was opened in. */
function findCell(workload: WorkloadPlan, name: CellName | null): OpenedCell | null {
  const row = workload.matrix.find((one) => one.criterion === name?.criterion);
  const cell = row?.cells.find((one) => one.alternative === name?.alternative);
  const alternative = workload.alternatives.find((one) => one.id === name?.alternative);
  return row && cell && alternative ? { row, cell, alternative } : null;
}

function Matrix({ workload, index }: PlanView) {
  const { t } = useTranslation('matrix');
  const [open, setOpen] = useState<CellName | null>(null);
  return (
    <>
      <Panel flush>
        <MatrixGrid
          workload={workload}
          onOpen={({ row, alternative }) =>
            setOpen({ criterion: row.criterion, alternative: alternative.id })
          }
        />
      </Panel>
      <MatrixNotes alternatives={workload.alternatives} />
      <Text size="xs" c="dimmed" className={classes.key ?? ''}>
        {t('key')}
      </Text>
      <CellDrawer
        opened={findCell(workload, open)}
        workload={index}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

/** The decision matrix: every criterion under every alternative, each figure with its origin. */
export function MatrixScreen() {
  const { t } = useTranslation('matrix');
  return (
    <PlanScreen
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <BasisSwitch />
          <NextPage page="decide" />
        </>
      }
    >
      {(view) => <Matrix key={view.index} {...view} />}
    </PlanScreen>
  );
}
