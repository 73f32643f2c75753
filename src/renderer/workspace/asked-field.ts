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

/** The field asked for. Reading it changes nothing: a rendering that is thrown away may have read it. */
export function askedField(): AskedField | null {
  return asked.getState().field;
}

/** Forgets the field asked for, once its page stands: coming back to the page later opens nothing. */
export function forgetAskedField(): void {
  asked.setState({ field: null });
}
