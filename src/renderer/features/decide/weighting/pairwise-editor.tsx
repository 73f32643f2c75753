import { Alert, Button, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../shared/domain/criterion.ts';
import type {
  WeightingInput,
  WeightingResult,
} from '../../../../shared/domain/weighting/weighting.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { SideScroll } from '../../../components/layout/side-scroll.tsx';
import { ratioLabel, ratioOf, scaleSteps, withRatio, type Pairwise } from './pairwise-scale.ts';
import classes from './weighting.module.css';

interface PairwiseEditorProps {
  readonly input: Pairwise;
  readonly pack: Pack;
  readonly result: WeightingResult | null;
  readonly onChange: (next: WeightingInput) => void;
}

interface RatioProps {
  readonly row: Criterion;
  readonly column: Criterion;
  readonly input: Pairwise;
  readonly onChange: (next: WeightingInput) => void;
}

function RatioSelect({ row, column, input, onChange }: RatioProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const ratio = ratioOf(input, row, column) ?? 1;
  const label = ratioLabel(ratio);
  const steps = scaleSteps.map(ratioLabel);
  return (
    <NativeSelect
      className={classes.ratio ?? ''}
      aria-label={t('pairwise.over', {
        row: t(`common:criterion.${row}`),
        column: t(`common:criterion.${column}`),
      })}
      value={label}
      data={steps.includes(label) ? steps : [label, ...steps]}
      onChange={(event) => {
        const step = scaleSteps[steps.indexOf(event.currentTarget.value)];
        if (step !== undefined) onChange(withRatio(input, row, column, step));
      }}
    />
  );
}

/** How consistent the judgements are; the one that hurts most, and a click that mends it. */
function Consistency({ input, result, onChange }: Omit<PairwiseEditorProps, 'pack'>) {
  const { t } = useTranslation(['weighting', 'common']);
  const language = useLanguage();
  const finding = result?.consistency;
  if (finding === null || finding === undefined) return null;
  const { worst, value, acceptable } = finding;
  const good = value <= acceptable;
  return (
    <Alert
      mt="sm"
      color={good ? 'azure' : 'yellow'}
      variant="light"
      role="status"
      title={t(good ? 'pairwise.consistent' : 'pairwise.inconsistent')}
    >
      <Text size="xs">{finding.sentence[language]}</Text>
      {worst !== null && (
        <Button
          mt="xs"
          variant="default"
          size="compact-xs"
          onClick={() => onChange(withRatio(input, worst.row, worst.column, worst.proposed))}
        >
          {t('pairwise.take', {
            row: t(`common:criterion.${worst.row}`),
            column: t(`common:criterion.${worst.column}`),
            ratio: ratioLabel(worst.proposed),
          })}
        </Button>
      )}
    </Alert>
  );
}

/**
 * Each pair once: how many times as important the row's criterion is as the column's. Laid by hand: a
 * triangle of fields, half of its cells empty.
 */
export function PairwiseEditor({ input, pack, result, onChange }: PairwiseEditorProps) {
  const { t } = useTranslation(['weighting', 'common']);
  const ids = pack.criteria.map(({ id }) => id);
  const worst = result?.consistency?.worst ?? null;
  const isWorst = (row: Criterion, column: Criterion): boolean =>
    worst !== null &&
    ((worst.row === row && worst.column === column) ||
      (worst.row === column && worst.column === row));
  return (
    <>
      <SideScroll label={t('pairwise.table')} minWidth={620}>
        <table className={classes.pairs} aria-label={t('pairwise.table')}>
          <thead>
            <tr>
              <th scope="col">{t('pairwise.against')}</th>
              {ids.slice(1).map((column) => (
                <th key={column} scope="col">
                  {t(`common:criterion.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ids.slice(0, -1).map((row, place) => (
              <tr key={row}>
                <th scope="row">{t(`common:criterion.${row}`)}</th>
                {ids.slice(1).map((column, other) => (
                  <td key={column} data-worst={other >= place && isWorst(row, column)}>
                    {other >= place && (
                      <RatioSelect row={row} column={column} input={input} onChange={onChange} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      <Consistency input={input} result={result} onChange={onChange} />
      <SegmentedControl
        mt="sm"
        aria-label={t('pairwise.method')}
        value={input.method}
        onChange={(method) => onChange({ ...input, method })}
        data={[
          { value: 'eigenvector' as const, label: t('pairwise.eigenvector') },
          { value: 'geometric-mean' as const, label: t('pairwise.geometric-mean') },
        ]}
      />
    </>
  );
}
