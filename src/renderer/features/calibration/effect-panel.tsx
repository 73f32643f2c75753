import { Text } from '@mantine/core';
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
import classes from './calibration.module.css';
import { PlainTable, type PlainColumn } from '../../components/table/plain-table.tsx';

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
  return (
    <PlainTable
      label={t('effect.title')}
      minWidth={620}
      dense
      rows={changes}
      rowId={({ alternative, title }) => `${alternative?.en ?? ''} ${title.en}`}
      columns={[
        {
          id: 'subject',
          header: t('column.subject'),
          cell: ({ alternative }) =>
            alternative === null ? t('effect.host') : say(alternative, language),
        },
        { id: 'figure', header: t('column.figure'), cell: ({ title }) => say(title, language) },
        ...(['before', 'after'] as const).map(
          (side): PlainColumn<FigureChange> => ({
            id: side,
            header: t(`column.${side}`),
            align: 'right',
            cell: ({ [side]: figure, unit }) =>
              figure === null ? t('effect.unknown') : figureText(figure, unit, language),
          }),
        ),
      ]}
    />
  );
}
