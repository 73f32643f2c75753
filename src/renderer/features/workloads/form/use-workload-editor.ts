import { useForm } from '@mantine/form';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { expectationPhrase } from '../../../../shared/wording/failure/expectation-phrase.ts';
import type { FieldFailure } from '../../../../shared/base/failure.ts';
import type { Workload } from '../../../../shared/domain/workload/workload.ts';
import type { WorkloadInput } from '../../../../shared/domain/workload/workload-input.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { readDraft, type DraftReading } from './draft-input.ts';
import { inheritedWorkload } from './inherited.ts';
import { toDraft, type WorkloadDraft } from './workload-draft.ts';

type WorkloadForm = ReturnType<typeof useForm<WorkloadDraft>>;

/** The form of one workload, as its sections use it. */
export interface WorkloadEditor {
  readonly form: WorkloadForm;
  readonly draft: WorkloadDraft;
  readonly reading: DraftReading;
  /** What the fields left empty come to, from the class and the defaults. */
  readonly inherited: Workload;
  /** Properties of an input for one field: its value, its change, and what is wrong with it. */
  readonly field: (path: string) => {
    readonly value: string;
    readonly error: string | null;
    readonly onChange: (event: unknown) => void;
  };
  /** What is wrong with a field, once it was touched or saving was tried; null otherwise. */
  readonly problem: (path: string) => string | null;
  /**
   * How many fields of a group are stated; and 0 while none of them is shown to be wrong, else a number
   * that changes whenever saving is tried.
   */
  readonly group: (paths: readonly string[]) => { readonly stated: number; readonly alarm: number };
  /** How often saving was tried. */
  readonly tries: number;
  /** Tries to save: the input when all is right; otherwise every problem is shown. */
  readonly submit: () => WorkloadInput | null;
}

function valueAt(draft: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, name) => Object(value)[name] as unknown, draft);
}

/** Whether something is typed or chosen in a field, whatever its unit. */
function isStated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'number' in value
    ? value.number !== ''
    : value !== '';
}

/** Edits one workload with the validation that every other door of the planner uses. */
export function useWorkloadEditor(input: WorkloadInput): WorkloadEditor {
  const { t } = useTranslation(['common', 'workloads']);
  const language = useLanguage();
  const form = useForm<WorkloadDraft>({ mode: 'controlled', initialValues: toDraft(input) });
  const [tries, setTries] = useState(0);
  const draft = form.values;
  const reading = useMemo(() => readDraft(draft), [draft]);
  const inherited = useMemo(
    () => inheritedWorkload(draft.class, draft.guestOs),
    [draft.class, draft.guestOs],
  );

  const sentence = ({ found, expected }: FieldFailure): string => {
    if (expected.kind === 'present') return t('required');
    // A time is typed in the unit beside it, and stored in seconds.
    if (expected.kind === 'seconds') return t('workloads:form.badTime');
    return t('expected', { found, expected: expectationPhrase(expected, language) });
  };
  const problem = (path: string): string | null => {
    if (reading.ok || !(tries > 0 || form.isTouched(path))) return null;
    // A part of a range is typed in the field of the whole.
    const failure = reading.problems.find(
      ({ field }) => field === path || field.startsWith(`${path}.`),
    );
    return failure === undefined ? null : sentence(failure);
  };
  return {
    form,
    draft,
    reading,
    inherited,
    problem,
    tries,
    field: (path) => {
      const { value, onChange } = form.getInputProps(path);
      return { value, onChange, error: problem(path) };
    },
    group: (paths) => ({
      stated: paths.filter((path) => isStated(valueAt(draft, path))).length,
      alarm: paths.some((path) => problem(path) !== null) ? 1 + tries : 0,
    }),
    submit: () => {
      setTries((count) => count + 1);
      return reading.ok ? reading.input : null;
    },
  };
}
