import { Modal, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../../../shared/packs/pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import {
  withoutOverride,
  type ReplaceableParameter,
} from '../../components/parameter/override-draft.ts';
import { OverrideForm } from '../../components/parameter/override-form.tsx';
import { showUndoNotice } from '../../components/feedback/undo-notice.tsx';
import classes from './assumptions.module.css';
import { useParameterColumns } from './parameter-columns.tsx';
import { ParameterFilters } from './parameter-filters.tsx';
import { filterRows, noFilter, parameterRows, type ParameterRow } from './parameter-rows.ts';

function replaceable(row: ParameterRow): ReplaceableParameter {
  const { id, definition, pack } = row;
  const { unit, distribution, uncertainty = 'knowledge' } = definition;
  return { id, unit, distribution, uncertainty, ...pack };
}

interface ReplaceDialogProps {
  readonly row: ParameterRow | null;
  readonly onClose: () => void;
}

function ReplaceDialog({ row, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('common');
  const title = row === null ? '' : row.owner === null ? row.title : `${row.owner}: ${row.title}`;
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {row !== null && <OverrideForm parameter={replaceable(row)} onDone={onClose} />}
    </Modal>
  );
}

/** Every parameter of the pack, with its source; each can be replaced in the project. */
export function ParametersPanel({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation(['assumptions', 'parameter', 'common']);
  const document = useDocument();
  const language = useLanguage();
  const { updateDocument, undo } = useDocumentActions();
  const [filter, setFilter] = useState(noFilter);
  const [replacing, setReplacing] = useState<ParameterRow | null>(null);
  const rows = useMemo(() => parameterRows(pack, document, language), [pack, document, language]);
  const visible = useMemo(() => filterRows(rows, filter, language), [rows, filter, language]);
  const restore = (row: ParameterRow) => {
    updateDocument((before) => withoutOverride(before, row.id));
    showUndoNotice({
      message: t('parameter:restored', { name: row.title }),
      undoLabel: t('common:action.undo'),
      closeLabel: t('common:action.close'),
      onUndo: undo,
    });
  };
  const columns = useParameterColumns({ onReplace: setReplacing, onRestore: restore });
  return (
    <Panel flush>
      <ParameterFilters pack={pack} rows={rows} filter={filter} onChange={setFilter} />
      <DataTable
        label={t('tab.parameters')}
        columns={columns}
        rows={visible}
        rowId={(row) => row.id}
        isCurrent={(row) => row.override !== null}
        minWidth={820}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''} role="status">
        {t('parameters.shown', { shown: visible.length, all: rows.length })}
      </Text>
      <ReplaceDialog row={replacing} onClose={() => setReplacing(null)} />
    </Panel>
  );
}
