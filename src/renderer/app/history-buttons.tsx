import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/use-call.ts';
import { useChangeSummary } from '../components/changes/use-change-words.ts';
import classes from './shell.module.css';
import { useClient } from '../workspace/client.ts';
import {
  useDocumentActions,
  useProject,
  useProjectId,
  useSaving,
  useSteps,
} from '../workspace/document.ts';

const icons = { undo: IconArrowBackUp, redo: IconArrowForwardUp } as const;

/** What the step would undo or redo, asked for when somebody looks at its button. */
function useStepWords(direction: 'undo' | 'redo', wanted: boolean): string | null {
  const client = useClient();
  const project = useProject();
  const summary = useChangeSummary();
  const id = project?.id ?? '';
  const revision = project?.revision ?? 1;
  const target = (direction === 'undo' ? project?.undoTo : project?.redoTo) ?? null;
  // An edit is told as it was made: from the older state to the newer one.
  const [from, to] = direction === 'undo' ? [target, revision] : [revision, target];
  const { value } = useCall(
    client,
    'projects.compare',
    { id, from: from ?? 1, to: to ?? 1 },
    wanted && target !== null,
  );
  return value === null || target === null ? null : summary(value);
}

function StepButton({ direction }: { readonly direction: 'undo' | 'redo' }) {
  const { t } = useTranslation('common');
  const saving = useSaving();
  const { undo, redo } = useDocumentActions();
  const { canUndo, canRedo } = useSteps();
  const [looked, setLooked] = useState(false);
  const words = useStepWords(direction, looked && saving.state === 'saved');
  const Icon = icons[direction];
  const name = t(`action.${direction}`);
  return (
    <Tooltip label={words === null ? name : `${name}: ${words}`} maw={420} multiline>
      <ActionIcon
        className={classes.tool ?? ''}
        aria-label={name}
        onClick={direction === 'undo' ? undo : redo}
        onMouseEnter={() => setLooked(true)}
        onFocus={() => setLooked(true)}
        disabled={!(direction === 'undo' ? canUndo : canRedo)}
      >
        <Icon size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Undo and redo, each with what it would do. */
export function HistoryButtons() {
  const projectId = useProjectId();
  if (projectId === null) return null;
  return (
    <>
      <StepButton direction="undo" />
      <StepButton direction="redo" />
      <span className={classes.separator} aria-hidden />
    </>
  );
}
