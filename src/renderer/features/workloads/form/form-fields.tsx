import { NativeSelect, TextInput } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inputOrder } from '../../../components/layout/input-order.ts';
import type { WorkloadEditor } from './use-workload-editor.ts';

/** Path of the field that takes the focus when the form opens. */
export const FirstField = createContext('name');

interface TextFieldProps {
  readonly editor: WorkloadEditor;
  readonly path: string;
  readonly label: string;
  readonly description?: ReactNode;
  /** What an empty field comes to. */
  readonly inherited?: string;
  readonly numeric?: boolean;
}

/** A field that is typed; empty, it shows what it comes to. */
export function TextField(props: TextFieldProps) {
  const isFirst = useContext(FirstField) === props.path;
  return (
    <TextInput
      label={props.label}
      inputWrapperOrder={inputOrder}
      description={props.description}
      placeholder={props.inherited ?? ''}
      inputMode={props.numeric === true ? 'decimal' : 'text'}
      maxLength={200}
      data-autofocus={isFirst || undefined}
      data-path={props.path}
      {...props.editor.field(props.path)}
    />
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly editor: WorkloadEditor;
  readonly path: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  /** Label of the empty choice. */
  readonly otherwise: string;
}

/** A choice of a few; the first one leaves the field to the class or the default. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { editor, path, options, nameOf, otherwise } = props;
  const isFirst = useContext(FirstField) === path;
  const data = [
    { value: '', label: otherwise },
    ...options.map((value) => ({ value, label: nameOf(value) })),
  ];
  return (
    <NativeSelect
      label={props.label}
      inputWrapperOrder={inputOrder}
      description={props.description}
      data={data}
      data-autofocus={isFirst || undefined}
      data-path={path}
      {...editor.field(path)}
    />
  );
}

interface YesNoFieldProps {
  readonly editor: WorkloadEditor;
  readonly path: string;
  readonly label: string;
  readonly description?: ReactNode;
  /** What it is when nothing is chosen; null is left to the rules. */
  readonly inherited: boolean | null;
}

/** Yes, no, or what follows from the class and the default. */
export function YesNoField({ inherited, ...props }: YesNoFieldProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const word = (value: boolean) => (value ? t('common:yes') : t('common:no'));
  return (
    <ChoiceField
      {...props}
      options={['yes', 'no']}
      nameOf={(value) => word(value === 'yes')}
      otherwise={
        inherited === null ? t('common:automatic') : t('form.default', { value: word(inherited) })
      }
    />
  );
}
