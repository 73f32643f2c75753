import { Alert, Button, Select, Slider, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrelationInput } from '../../../shared/domain/project/project.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { usePlan } from '../../workspace/plan.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './assumptions.module.css';
import { pairProblem, withCorrelations } from './correlation-edit.ts';
import { parameterRows } from './parameter-rows.ts';

interface PairProps {
  readonly pair: CorrelationInput;
  readonly nameOf: (id: string) => string;
  readonly onChange: (rho: number) => void;
  readonly onRemove: () => void;
}

/** A row of its own making: the slider shows in the cell beside it how far it was pulled. */
function Pair({ pair, nameOf, onChange, onRemove }: PairProps) {
  const { t } = useTranslation('assumptions');
  const [rho, setRho] = useState(pair.rho);
  const [stored, setStored] = useState(pair.rho);
  if (stored !== pair.rho) {
    setStored(pair.rho);
    setRho(pair.rho);
  }
  const names = { a: nameOf(pair.a), b: nameOf(pair.b) };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {names.a}
      </Table.Th>
      <Table.Td>{names.b}</Table.Td>
      <Table.Td className={classes.slider ?? ''}>
        <Slider
          min={-1}
          max={1}
          step={0.05}
          value={rho}
          label={null}
          thumbLabel={t('correlations.between', names)}
          onChange={(value) => setRho(Number(value.toFixed(2)))}
          onChangeEnd={(value) => onChange(Number(value.toFixed(2)))}
        />
      </Table.Td>
      <Table.Td ta="right" className={classes.number ?? ''}>
        {rho.toFixed(2)}
      </Table.Td>
      <Table.Td ta="right">
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-label={t('correlations.removeOf', names)}
          onClick={onRemove}
        >
          {t('correlations.remove')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

interface AddPairProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly correlations: readonly CorrelationInput[];
  readonly onAdd: (pair: CorrelationInput) => void;
}

function AddPair({ choices, correlations, onAdd }: AddPairProps) {
  const { t } = useTranslation('assumptions');
  const [a, setA] = useState<string | null>(null);
  const [b, setB] = useState<string | null>(null);
  const problem = pairProblem(correlations, a, b);
  const add = () => {
    if (a === null || b === null || problem !== null) return;
    onAdd({ a, b, rho: 0.5 });
    setA(null);
    setB(null);
  };
  const problemText =
    problem === 'same' || problem === 'known' ? t(`correlations.problem.${problem}`) : null;
  return (
    <div className={classes.pair}>
      <Select
        label={t('correlations.first')}
        data={choices}
        value={a}
        searchable
        limit={50}
        nothingFoundMessage={t('correlations.nothing')}
        onChange={setA}
      />
      <Select
        label={t('correlations.second')}
        data={choices}
        value={b}
        searchable
        limit={50}
        nothingFoundMessage={t('correlations.nothing')}
        error={problemText}
        onChange={setB}
      />
      <Button variant="default" disabled={problem !== null} onClick={add}>
        {t('correlations.add')}
      </Button>
    </div>
  );
}

/** Pairs of parameters that tend to move together, and what could not be kept of them. */
export function CorrelationsPanel({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('assumptions');
  const document = useDocument();
  const language = useLanguage();
  const planQuery = usePlan();
  const { updateDocument } = useDocumentActions();
  const rows = useMemo(() => parameterRows(pack, document, language), [pack, document, language]);
  const names = useMemo(
    () =>
      new Map(
        rows.map((row) => [row.id, row.owner === null ? row.title : `${row.owner}: ${row.title}`]),
      ),
    [rows],
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const choices = useMemo(
    () =>
      rows
        .filter((row) => row.low < row.high)
        .map((row) => ({ value: row.id, label: names.get(row.id) ?? row.id })),
    [rows, names],
  );
  const correlations = document?.correlations ?? [];
  const repaired = planQuery.plan?.sampling.repaired ?? [];
  const change = (next: readonly CorrelationInput[]) =>
    updateDocument((before) => withCorrelations(before, next));
  return (
    <Panel title={t('correlations.title')}>
      <Text size="sm">{t('correlations.description')}</Text>
      {correlations.length > 0 && (
        <Table aria-label={t('correlations.title')}>
          <Table.Tbody>
            {correlations.map((pair, index) => (
              <Pair
                key={`${pair.a} ${pair.b}`}
                pair={pair}
                nameOf={nameOf}
                onChange={(rho) => change(correlations.with(index, { ...pair, rho }))}
                onRemove={() => change(correlations.toSpliced(index, 1))}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {repaired.length > 0 && (
        <Alert color="yellow" title={t('correlations.repaired')}>
          {repaired.map(({ a, b, stated, used }) => (
            <Text size="sm" key={`${a} ${b}`}>
              {t('correlations.repairedPair', {
                a: nameOf(a),
                b: nameOf(b),
                stated: stated.toFixed(2),
                used: used.toFixed(2),
              })}
            </Text>
          ))}
        </Alert>
      )}
      <AddPair
        choices={choices}
        correlations={correlations}
        onAdd={(pair) => change([...correlations, pair])}
      />
    </Panel>
  );
}
