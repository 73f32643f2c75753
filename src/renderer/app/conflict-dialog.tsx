import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  projectChanges,
  type DocumentChange,
} from '../../shared/domain/project/project-changes.ts';
import type { Project, ProjectDocument } from '../../shared/domain/project/project.ts';
import { useChangeWords } from '../components/changes/use-change-words.ts';
import { useMomentText } from '../components/moment.tsx';
import classes from './conflict-dialog.module.css';
import type { ConflictChoice } from '../workspace/settle-conflict.ts';
import { useDocument, useDocumentActions, useProject, useSaving } from '../workspace/document.ts';
import { PlainTable } from '../components/table/plain-table.tsx';

interface Versions {
  /** The state both versions began with. */
  readonly base: ProjectDocument;
  readonly mine: ProjectDocument;
  readonly theirs: ProjectDocument;
}

/** Where the versions differ, and who changed it. */
function differences({ base, mine, theirs }: Versions) {
  const here = new Set(projectChanges(base, mine).map((change) => change.field));
  const there = new Set(projectChanges(base, theirs).map((change) => change.field));
  const by = ({ field }: DocumentChange): 'mine' | 'theirs' | 'both' => {
    if (here.has(field) && there.has(field)) return 'both';
    return there.has(field) ? 'theirs' : 'mine';
  };
  return projectChanges(theirs, mine).map((change) => ({ change, by: by(change) }));
}

function Differences({ versions }: { readonly versions: Versions }) {
  const { t } = useTranslation('shell');
  const words = useChangeWords();
  return (
    <PlainTable
      label={t('conflict.table')}
      minWidth={520}
      className={classes.table}
      rows={differences(versions).map(({ change, by }) => ({
        field: change.field,
        by,
        ...words(change),
      }))}
      rowId={({ field }) => field}
      columns={[
        { id: 'what', header: t('conflict.what'), cell: ({ place }) => place },
        { id: 'mine', header: t('conflict.mine'), cell: ({ after }) => after },
        { id: 'theirs', header: t('conflict.theirs'), cell: ({ before }) => before },
        { id: 'by', header: t('conflict.changedBy'), cell: ({ by }) => t(`conflict.by.${by}`) },
      ]}
    />
  );
}

const choices = [
  ['mine', 'keepMine', 'keepMineText'],
  ['theirs', 'takeTheirs', 'takeTheirsText'],
  ['copy', 'saveCopy', 'saveCopyText'],
] as const;

interface ChoicesProps {
  readonly busy: ConflictChoice | null;
  readonly onChoose: (choice: ConflictChoice) => void;
}

function Choices({ busy, onChoose }: ChoicesProps) {
  const { t } = useTranslation('shell');
  return (
    <Stack gap="xs">
      {choices.map(([choice, label, text]) => (
        <Group key={choice} className={classes.choice ?? ''} justify="space-between" gap="md">
          <Text size="xs" c="dimmed" flex={1} miw="14rem">
            {t(`conflict.${text}`)}
          </Text>
          <Button
            variant="default"
            w="20rem"
            loading={busy === choice}
            disabled={busy !== null && busy !== choice}
            onClick={() => onChoose(choice)}
          >
            {t(`conflict.${label}`)}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

function Content({ project, theirs }: { readonly project: Project; readonly theirs: Project }) {
  const { t } = useTranslation('shell');
  const document = useDocument();
  const { settle } = useDocumentActions();
  const momentText = useMomentText();
  const [busy, setBusy] = useState<ConflictChoice | null>(null);
  if (document === null) return null;
  const choose = async (choice: ConflictChoice) => {
    setBusy(choice);
    await settle(choice);
    setBusy(null);
  };
  return (
    <Stack gap="md">
      <Text size="xs">{t('conflict.description', { time: momentText(theirs.updatedAt) })}</Text>
      <Differences versions={{ base: project.document, mine: document, theirs: theirs.document }} />
      <Choices busy={busy} onChoose={(choice) => void choose(choice)} />
    </Stack>
  );
}

interface ConflictDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Both versions of a project side by side, and the choice between them. Closing it loses nothing. */
export function ConflictDialog({ opened, onClose }: ConflictDialogProps) {
  const { t } = useTranslation(['shell', 'common']);
  const project = useProject();
  const saving = useSaving();
  if (project === null || saving.theirs === null) return null;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('conflict.title')}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Content project={project} theirs={saving.theirs} />
    </Modal>
  );
}
