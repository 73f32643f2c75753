import { useTranslation } from 'react-i18next';
import { levelRow, networkLevels } from '../../../../shared/domain/workload/demand-levels.ts';
import { levels, type Level } from '../../../../shared/domain/level.ts';
import { formatNumber } from '../../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { DemandModeSwitch } from './demand-mode.tsx';
import { FigureField } from './figure-field.tsx';
import { ChoiceField, TextField } from './form-fields.tsx';
import { FormGroup } from './form-group.tsx';
import type { WorkloadEditor } from './use-workload-editor.ts';

const paths = ['level', 'messagesPerSecond', 'bitsPerSecond', 'latencyBudget'].map(
  (name) => `networkRequirement.${name}`,
);

/** What one instance asks of the network. */
export function NetworkSection({ editor }: { readonly editor: WorkloadEditor }) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const demand = editor.inherited.network;
  const rate = (level: Level) =>
    formatQuantity(levelRow(networkLevels, level).figure, 'messages/s', language);
  return (
    <FormGroup
      editor={editor}
      title={t('form.network')}
      paths={paths}
      startsOpen
      columns={3}
      aside={
        <DemandModeSwitch editor={editor} path="networkRequirement" label={t('form.network')} />
      }
    >
      {editor.draft.networkRequirement.mode === 'level' ? (
        <ChoiceField
          editor={editor}
          path="networkRequirement.level"
          label={t('field.level')}
          options={levels}
          nameOf={(level) =>
            t('form.levelRate', { level: t(`common:level.${level}`), rate: rate(level) })
          }
          otherwise={t('form.default', {
            value: t(`common:level.${demand.level ?? 'medium'}`),
          })}
        />
      ) : (
        <TextField
          editor={editor}
          path="networkRequirement.messagesPerSecond"
          label={t('field.messagesPerSecond')}
          inherited={formatNumber(demand.messagesPerSecond)}
          numeric
        />
      )}
      <FigureField
        editor={editor}
        path="networkRequirement.bitsPerSecond"
        label={t('field.bitsPerSecond')}
        kind="bandwidth"
        inherited={t('common:none')}
      />
      <FigureField
        editor={editor}
        path="networkRequirement.latencyBudget"
        label={t('field.latencyBudget')}
        description={t('hint.messageBudget')}
        kind="time"
        inherited={
          demand.latencyBudget === null
            ? t('common:none')
            : formatQuantity(demand.latencyBudget, 'seconds', language)
        }
      />
    </FormGroup>
  );
}
