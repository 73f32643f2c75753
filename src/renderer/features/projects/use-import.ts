import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import type { ImportResult } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, type Result } from '../../../shared/base/result.ts';
import type { Project } from '../../../shared/domain/project/project.ts';
import { useClient } from '../../workspace/client.ts';
import { outdate, projectListQueries } from '../../workspace/outdate-queries.ts';

export const importEndings = '.yaml,.yml,.json';

/** What the planner takes in one call; a project of this size would have 100 000 workloads. */
const largestFile = 20_000_000;

/** A chosen file, and what importing it would do; null while it is being read. */
export interface ChosenFile {
  readonly fileName: string;
  readonly text: string;
  readonly outcome: Result<ImportResult, Failure> | null;
}

export interface Importing {
  readonly chosen: ChosenFile | null;
  readonly busy: boolean;
  readonly resetRef: RefObject<(() => void) | null>;
  /** Reads a file and asks what importing it would do; nothing is changed. */
  readonly choose: (file: File) => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly close: () => void;
}

export function useImport(onImported: (project: Project) => void): Importing {
  const client = useClient();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [busy, setBusy] = useState(false);
  const resetRef = useRef<(() => void) | null>(null);

  const close = () => {
    setChosen(null);
    resetRef.current?.();
  };

  return {
    chosen,
    busy,
    resetRef,
    close,
    choose: async (file) => {
      const fileName = file.name;
      setChosen({ fileName, text: '', outcome: null });
      if (file.size > largestFile) {
        const failure = { code: 'file-unusable', file: fileName, reason: 'too-large' } as const;
        setChosen({ fileName, text: '', outcome: err({ ...failure, limit: '20 MB' }) });
        return;
      }
      const text = await file.text();
      const outcome = await client.invoke('projects.import', { fileName, text, commit: false });
      setChosen({ fileName, text, outcome });
    },
    commit: async () => {
      if (chosen === null) return;
      const { fileName, text } = chosen;
      setBusy(true);
      const outcome = await client.invoke('projects.import', { fileName, text, commit: true });
      setBusy(false);
      if (!outcome.ok) {
        setChosen({ ...chosen, outcome });
        return;
      }
      await outdate(queries, projectListQueries);
      close();
      if (outcome.value.project !== null) onImported(outcome.value.project);
    },
  };
}
