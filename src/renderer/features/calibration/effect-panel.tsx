import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import type {
  FigureChange,
  MeasuredEffect,
} from '../../../shared/domain/result/measured-effect.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument } from '../../workspace/document.ts';
import { figureText } from '../../components/figure-text.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { WorkloadPicker } from '../../components/plan-screen/workload-picker.tsx';
import { SideScroll } from '../../components/layout/side-scroll.tsx';
import classes from './calibration.module.css';

/** What the newest calibration changed in the plan of the open project. */
export function EffectPanel() {
  const document = useDocument();
  if (document === null || document.workloads.length === 0 || document.host !== null) return null;
  return <Effect document={document} />;
}

function Effect({ document }: { readonly document: ProjectDocument }) {
  const { t } = useTranslation('calibration');
  const client = useClient();
  const [chosen, choose] = useState(0);
  const effects = useCall(client, 'calibration.effect', { document });
  const effect = effects.value?.[chosen] ?? effects.value?.[0];
  const names = (effects.value ?? []).map((one) =>
    isOverturned(one) ? t('effect.overturned', { workload: one.workload }) : one.workload,
  );
  const picker = names.length > 1 && (
    <WorkloadPicker names={names} index={Math.min(chosen, names.length - 1)} onPick={choose} />
  );
  return (
    <Panel title={t('effect.title')} actions={picker} flush>
      {effects.isPending && <Pending />}
      {effects.failure !== null && (
        <FailureAlert failure={effects.failure} onRetry={effects.refetch} />
      )}
      {effect !== undefined && <EffectView effect={effect} />}
    </Panel>
  );
}

/** Whether the measurements made another alternative the recommended one. */
function isOverturned({ before, after }: MeasuredEffect): boolean {
  return before.recommendation?.en !== after.recommendation?.en;
}

function EffectView({ effect }: { readonly effect: MeasuredEffect }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const { before, after, changes, workload } = effect;
  const words = ({ recommendation, confidence }: typeof before) =>
    recommendation === null || confidence === null
      ? t('effect.none')
      : t('effect.verdict', {
          name: say(recommendation, language),
          share: formatQuantity(confidence, 'percent', language),
        });
  return (
    <>
      <Text size="xs" className={classes.conditions ?? ''}>
        {changes.length === 0
          ? t('effect.nothing', { workload })
          : t('effect.summary', { workload, before: words(before), after: words(after) })}
      </Text>
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly FigureChange[] }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const columns = ['subject', 'figure', 'before', 'after'] as const;
  return (
    <SideScroll label={t('effect.title')} minWidth={620}>
      <Table aria-label={t('effect.title')} verticalSpacing={4} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th
                key={column}
                ta={column === 'before' || column === 'after' ? 'right' : 'left'}
              >
                {t(`column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ alternative, title, unit, before, after }) => (
            <Table.Tr key={`${alternative?.en ?? ''} ${title.en}`}>
              <Table.Td>
                {alternative === null ? t('effect.host') : say(alternative, language)}
              </Table.Td>
              <Table.Td>{say(title, language)}</Table.Td>
              <Table.Td ta="right" className={classes.number}>
                {before === null ? t('effect.unknown') : figureText(before, unit, language)}
              </Table.Td>
              <Table.Td ta="right" className={classes.number}>
                {after === null ? t('effect.unknown') : figureText(after, unit, language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SideScroll>
  );
}
