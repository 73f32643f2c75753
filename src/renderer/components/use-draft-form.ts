import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type FormEvent } from 'react';

export interface DraftForm<Draft> {
  readonly form: UseFormReturnType<Draft>;
  /** What is typed so far. */
  readonly draft: Draft;
  readonly change: (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
  /** Whether it was tried to submit, so that what is wrong with any field is to be said. */
  readonly asked: boolean;
  /** Says from now on what is wrong, and calls back with the draft when nothing is. */
  readonly submit: (onDraft: (draft: Draft) => void) => (event?: FormEvent) => void;
}

/** A form over a draft that a pure function judges: what is complete and right is the draft's matter. */
export function useDraftForm<Draft extends object>(
  start: () => Draft,
  isRight: (draft: Draft) => boolean,
): DraftForm<Draft> {
  const [initialValues] = useState(start);
  const [asked, setAsked] = useState(false);
  const form = useForm<Draft>({ mode: 'controlled', initialValues });
  const draft = form.values;
  return {
    form,
    draft,
    // The library types what it holds as partial; it always holds the whole draft.
    change: (next) =>
      form.setValues(typeof next === 'function' ? (before) => next(before as Draft) : next),
    asked,
    submit: (onDraft) => (event) => {
      event?.preventDefault();
      setAsked(true);
      if (isRight(draft)) onDraft(draft);
    },
  };
}
