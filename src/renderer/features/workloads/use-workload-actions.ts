import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkloadInput } from '../../../shared/domain/workload/workload-input.ts';
import type { WorkloadClass } from '../../../shared/domain/workload/workload.ts';
import { askedField, forgetAskedField } from '../../workspace/asked-field.ts';
import { useDocumentActions, useProjectId } from '../../workspace/document.ts';
import { showUndoNotice } from '../../components/feedback/undo-notice.tsx';
import { freeName } from '../../../shared/domain/project/project-name.ts';
import type { Editing } from './form/workload-drawer.tsx';

export interface WorkloadActions {
  readonly editing: Editing | null;
  readonly edit: (index: number, input: WorkloadInput) => void;
  readonly startBlank: () => void;
  readonly stopEditing: () => void;
  readonly save: (index: number | null, input: WorkloadInput) => void;
  readonly addClass: (workloadClass: WorkloadClass) => void;
  readonly duplicate: (index: number) => void;
  readonly remove: (index: number) => void;
}

/** The workload that another page asks to be completed, with the field it asks for. */
function askedOf(workloads: readonly WorkloadInput[]): Editing | null {
  const asked = askedField();
  const input = asked === null ? undefined : workloads[asked.workload];
  if (asked === null || input === undefined) return null;
  return { index: asked.workload, input, field: asked.field };
}

/** What can be done with the workloads of the open project. Each is one step of undo. */
export function useWorkloadActions(workloads: readonly WorkloadInput[]): WorkloadActions {
  const { t } = useTranslation(['workloads', 'common']);
  const projectId = useProjectId();
  const { updateDocument } = useDocumentActions();
  const [editing, setEditing] = useState<Editing | null>(() => askedOf(workloads));
  useEffect(forgetAskedField, []);
  const names = workloads.map((workload) => workload.name ?? '');

  const change = (next: (all: readonly WorkloadInput[]) => readonly WorkloadInput[]): void =>
    updateDocument(
      (document) => ({ ...document, workloads: [...next(document.workloads)] }),
      projectId ?? undefined,
    );

  return {
    editing,
    edit: (index, input) => setEditing({ index, input }),
    startBlank: () => setEditing({ index: null, input: {} }),
    stopEditing: () => setEditing(null),
    save: (index, input) =>
      change((all) => (index === null ? [...all, input] : all.with(index, input))),
    addClass: (workloadClass) => {
      const name = freeName(t(`common:workloadClass.${workloadClass}`), names);
      change((all) => [...all, { name, class: workloadClass }]);
    },
    duplicate: (index) =>
      change((all) => {
        const original = all[index];
        if (original === undefined) return all;
        const name = original.name === undefined ? {} : { name: freeName(original.name, names) };
        return all.toSpliced(index + 1, 0, { ...original, ...name });
      }),
    remove: (index) => {
      const removed = workloads[index];
      if (removed === undefined) return;
      change((all) => all.toSpliced(index, 1));
      showUndoNotice({
        message: t('deleted', { name: removed.name ?? t('unnamed', { number: index + 1 }) }),
        undoLabel: t('common:action.undo'),
        closeLabel: t('common:action.close'),
        onUndo: () => change((all) => all.toSpliced(Math.min(index, all.length), 0, removed)),
      });
    },
  };
}
