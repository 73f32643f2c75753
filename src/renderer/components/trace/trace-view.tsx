import { Code, Text, Title } from '@mantine/core';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rangesChart } from '../../../shared/charts/ranges.ts';
import type { ChartSettings } from '../../../shared/charts/drawing/frame.ts';
import type { Trace, TraceTerm } from '../../../shared/domain/result/trace.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { figureText } from '../figure-text.ts';
import { Formula } from './formula.tsx';
import { ParameterCard } from './parameter-card.tsx';
import classes from './trace.module.css';
import { PlainTable } from '../table/plain-table.tsx';

interface TracePartProps {
  readonly trace: Trace;
}

function Formulas({ trace }: TracePartProps) {
  const { t } = useTranslation('trace');
  return (
    <div className={classes.formulas}>
      <Formula mathml={trace.mathml} text={trace.formula} />
      <Text size="xs" c="dimmed">
        {t('inserted')}
      </Text>
      <Formula mathml={trace.mathmlInserted} text={trace.inserted} />
    </div>
  );
}

/** What the figure is made of: its addends, or the figures of one unit that its formula combines. */
function partsOf(trace: Trace): readonly (TraceTerm | Trace)[] {
  if (trace.terms.length > 0) return trace.terms;
  const units = new Set(trace.children.map((child) => child.unit));
  return trace.children.length > 1 && units.size === 1 ? trace.children : [];
}

function Terms({ trace }: TracePartProps) {
  const { t } = useTranslation('trace');
  const parts = partsOf(trace);
  const build = useCallback(
    (settings: ChartSettings) =>
      rangesChart(
        {
          title: t('terms'),
          quantity: parts === trace.terms ? trace.title[settings.language] : t('figure'),
          nameColumn: t('term'),
          unit: parts[0]?.unit ?? trace.unit,
          rows: parts.map((term) => ({
            name: term.title[settings.language],
            ...term.figure,
          })),
        },
        settings,
      ),
    [t, trace, parts],
  );
  if (parts.length === 0) return null;
  return <ChartFigure build={build} quietSummary />;
}

function Parameters({ trace }: TracePartProps) {
  const { t } = useTranslation('trace');
  const id = useId();
  if (trace.parameters.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <Title order={4} id={id}>
        {t('parameters')}
      </Title>
      <ul className={classes.list}>
        {trace.parameters.map((parameter) => (
          <ParameterCard key={parameter.id} parameter={parameter} />
        ))}
      </ul>
    </div>
  );
}

function Inputs({ trace }: TracePartProps) {
  const { t } = useTranslation('trace');
  const language = useLanguage();
  const id = useId();
  if (trace.inputs.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <Title order={4} id={id}>
        {t('inputs')}
      </Title>
      <PlainTable
        label={t('inputs')}
        rows={trace.inputs}
        rowId={({ symbol }) => symbol}
        columns={[
          {
            id: 'input',
            names: true,
            cell: ({ title, symbol }) => (
              <>
                {title[language]}
                <br />
                <Code className={classes.symbol ?? ''}>{symbol}</Code>
              </>
            ),
          },
          {
            id: 'figure',
            align: 'right',
            cell: ({ figure, unit }) => figureText(figure, unit, language),
          },
          { id: 'source', dimmed: true, cell: ({ source }) => source[language] },
        ]}
      />
    </div>
  );
}

/** A formula that is used, closed until somebody wants to see it. */
function Child({ trace }: TracePartProps) {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={classes.child}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>
          {trace.title[language]} <Code className={classes.symbol ?? ''}>{trace.symbol}</Code>
        </span>
        <span className={classes.number}>{figureText(trace.figure, trace.unit, language)}</span>
      </summary>
      {isOpen && <TraceView trace={trace} />}
    </details>
  );
}

function Children({ trace }: TracePartProps) {
  const { t } = useTranslation('trace');
  const id = useId();
  if (trace.children.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <Title order={4} id={id}>
        {t('children')}
      </Title>
      {trace.children.map((child) => (
        <Child key={child.symbol} trace={child} />
      ))}
    </div>
  );
}

/** Where a number comes from: formula, numbers, addends, parameters, inputs, and so on down. */
export function TraceView({ trace }: TracePartProps) {
  return (
    <div className={classes.trace}>
      <Formulas trace={trace} />
      <Terms trace={trace} />
      <Parameters trace={trace} />
      <Inputs trace={trace} />
      <Children trace={trace} />
    </div>
  );
}
