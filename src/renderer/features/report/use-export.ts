import { useRef, useState } from 'react';
import type { ReportFormat } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { saveFile, type SavedFile } from '../../api/save-file.ts';
import { sameDocument } from '../../workspace/document-session.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument, useDocumentActions, useProject } from '../../workspace/document.ts';

export interface ExportView {
  /** The format being made; null when nothing is. */
  readonly making: ReportFormat | null;
  readonly failure: Failure | null;
  readonly start: (format: ReportFormat, language: Language) => void;
  /** Forgets the file being made; what comes of it is not saved. */
  readonly cancel: () => void;
}

/** Makes a report file and gives it to the user. One at a time; a cancelled one leads to nothing. */
export function useExport(onSaved: (saved: NonNullable<SavedFile>) => void): ExportView {
  const client = useClient();
  const document = useDocument();
  const project = useProject();
  const { saveNow } = useDocumentActions();
  const [making, setMaking] = useState<ReportFormat | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useRef(0);

  const finish = (problem: Failure | null) => {
    setMaking(null);
    setFailure(problem);
  };
  /** The stored revision that says what is shown; null when there is none. */
  const revisionOf = async (shown: ProjectDocument) => {
    if (project === null) return null;
    const { id } = project;
    if (sameDocument(project.document, shown)) return { id, revision: project.revision };
    await saveNow();
    const stored = await client.invoke('projects.read', { id });
    if (!stored.ok || !sameDocument(stored.value.document, shown)) return null;
    return { id, revision: stored.value.revision };
  };
  const make = async (format: ReportFormat, language: Language) => {
    if (document === null) return;
    run.current += 1;
    const current = run.current;
    setMaking(format);
    setFailure(null);
    const order = { document, language, format, project: await revisionOf(document) };
    if (current !== run.current) return;
    const file = await client.invoke('report.export', order);
    if (current !== run.current) return;
    if (!file.ok) {
      finish(file.error);
      return;
    }
    const saved = await saveFile(file.value);
    if (current !== run.current) return;
    finish(saved.ok ? null : saved.error);
    if (saved.ok && saved.value !== null) onSaved(saved.value);
  };
  return {
    making,
    failure,
    start: (format, language) => void make(format, language),
    cancel: () => {
      run.current += 1;
      finish(null);
    },
  };
}
