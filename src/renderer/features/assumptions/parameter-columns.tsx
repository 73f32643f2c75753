import { Button, Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import type { DataColumn } from '../../components/table/data-columns.ts';
import { figureText } from '../../components/figure-text.ts';
import { ProvenanceBadge, StatusBadge } from '../../components/parameter/parameter-badges.tsx';
import { SourceLine } from '../../components/parameter/source-line.tsx';
import classes from './assumptions.module.css';
import type { ParameterRow } from './parameter-rows.ts';

interface ParameterActions {
  readonly onReplace: (row: ParameterRow) => void;
  readonly onRestore: (row: ParameterRow) => void;
}

function Title({ row }: { readonly row: ParameterRow }) {
  const language = useLanguage();
  const note = row.override === null ? row.definition.note?.[language] : row.override.reason;
  return (
    <div className={classes.title}>
      <Text size="xs">{row.title}</Text>
      <Code className={classes.symbol ?? ''}>{row.id}</Code>
      {note !== undefined && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}

function Figure({ row }: { readonly row: ParameterRow }) {
  const { t } = useTranslation('parameter');
  const language = useLanguage();
  const { unit } = row.definition;
  return (
    <>
      <span className={classes.number}>{figureText(row, unit, language)}</span>
      <Text size="xs" c="dimmed">
        {row.override === null
          ? t(`shape.${row.distribution}`)
          : t('packSays', { figure: figureText(row.pack, unit, language) })}
      </Text>
    </>
  );
}

/** Columns of the list of parameters. */
export function useParameterColumns({
  onReplace,
  onRestore,
}: ParameterActions): readonly DataColumn<ParameterRow>[] {
  const { t } = useTranslation(['assumptions', 'parameter']);
  const language = useLanguage();
  return [
    {
      id: 'title',
      header: t('parameters.parameter'),
      value: (row) => row.title,
      cell: (row) => <Title row={row} />,
    },
    {
      id: 'owner',
      header: t('parameters.owner'),
      value: (row) => row.owner,
      cell: (row) => row.owner ?? t('parameters.shared'),
    },
    {
      id: 'figure',
      header: t('parameters.figure'),
      align: 'right',
      cell: (row) => <Figure row={row} />,
    },
    {
      id: 'source',
      header: t('parameters.source'),
      wrap: true,
      value: (row) => row.section ?? row.source.citation[language],
      cell: (row) => (
        <div className={classes.source}>
          <SourceLine source={row.source} printed={row.definition.printed} />
        </div>
      ),
    },
    {
      id: 'status',
      header: t('parameters.status'),
      value: (row) => row.status,
      cell: (row) => (
        <Group gap={4}>
          <StatusBadge status={row.status} />
          {row.override !== null && <ProvenanceBadge provenance={row.override.provenance} />}
        </Group>
      ),
    },
    {
      id: 'actions',
      header: t('parameters.actions'),
      quiet: true,
      align: 'right',
      cell: (row) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {row.override !== null && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={t('parameters.restoreOf', { name: row.title })}
              onClick={() => onRestore(row)}
            >
              {t('parameter:restore')}
            </Button>
          )}
          <Button
            data-row-primary
            variant="default"
            size="compact-xs"
            aria-label={t('parameters.replaceOf', { name: row.title })}
            onClick={() => onReplace(row)}
          >
            {row.override === null ? t('parameter:override') : t('parameter:edit')}
          </Button>
        </Group>
      ),
    },
  ];
}
