import { TextInput } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { inputOrder } from '../../../components/layout/input-order.ts';
import classes from '../workloads.module.css';
import { FirstField } from './form-fields.tsx';
import { figureUnits, type FigureKind } from './figure-units.ts';
import type { WorkloadEditor } from './use-workload-editor.ts';

interface FigureFieldProps {
  readonly editor: WorkloadEditor;
  readonly path: string;
  readonly label: string;
  readonly kind: FigureKind;
  readonly description?: string;
  readonly inherited?: string;
}

/** A number with the unit it is typed in. */
export function FigureField(props: FigureFieldProps) {
  const { editor, path, label, kind, inherited = '' } = props;
  const { t } = useTranslation('workloads');
  const isFirst = useContext(FirstField) === path;
  const number = editor.field(`${path}.number`);
  const unit = editor.field(`${path}.unit`);
  return (
    <TextInput
      label={label}
      inputWrapperOrder={inputOrder}
      description={props.description}
      placeholder={inherited}
      inputMode="decimal"
      data-autofocus={isFirst || undefined}
      data-path={path}
      value={number.value}
      onChange={number.onChange}
      error={editor.problem(path)}
      rightSectionWidth="5.25rem"
      rightSection={
        <select
          className={classes.unit}
          aria-label={t('form.unitOf', { field: label })}
          value={unit.value}
          onChange={unit.onChange}
        >
          {figureUnits[kind].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      }
    />
  );
}
