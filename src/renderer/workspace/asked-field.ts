import { createStore } from 'zustand/vanilla';

/** A field of a workload that another page sends the user to. */
export interface AskedField {
  /** Place of the workload in the project. */
  readonly workload: number;
  /** Path of the field, as in the project's file. */
  readonly field: string;
}

const asked = createStore<{ readonly field: AskedField | null }>(() => ({ field: null }));

/** Asks the page of the workloads to open with a field. */
export function askForField(field: AskedField): void {
  asked.setState({ field });
}

/** The field asked for, once: coming back to the page later opens nothing. */
export function takeAskedField(): AskedField | null {
  const { field } = asked.getState();
  asked.setState({ field: null });
  return field;
}
