import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import { notSettledText } from '../../../shared/wording/calibration-words.ts';
import {
  acceleratorLabels,
  runtimeFigureLabels,
  runtimeFigureText,
  runtimeLabels,
  runtimeProblemLabels,
} from '../../../shared/wording/runtime-words.ts';
import type {
  RuntimeFigure,
  RuntimeBenchmark,
} from '../../../shared/domain/calibration/runtime-benchmark.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { measuringMethod } from '../../../shared/domain/calibration/measuring-method.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { SideScroll } from '../../components/layout/side-scroll.tsx';
import { Tag } from '../../components/tag.tsx';
import classes from './calibration.module.css';

function FigureCells({ figure }: { readonly figure: RuntimeFigure }) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  const { median, interval } = runtimeFigureText(figure, language);
  return (
    <>
      <Table.Td>
        {say(runtimeFigureLabels[figure.id], language)}
        <Text size="xs" c="dimmed">
          {say(measuringMethod(figure.method), language)}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {median}
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {interval}
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {formatCount(figure.repeats)}
      </Table.Td>
      <Table.Td>
        {!figure.settled && (
          <Tag tone="warn" title={say(notSettledText(figure), language)}>
            {t('flag.unsettled')}
          </Tag>
        )}
      </Table.Td>
    </>
  );
}

function Name({ benchmark }: { readonly benchmark: RuntimeBenchmark }) {
  const language = useLanguage();
  const { runtime, version, accelerator, problem } = benchmark;
  const why = problem === null ? null : say(runtimeProblemLabels[problem.reason], language);
  return (
    <>
      {say(runtimeLabels[runtime], language)}
      <Text size="xs" c="dimmed">
        {version}
      </Text>
      {accelerator !== null && (
        <Text size="xs">{say(acceleratorLabels[accelerator], language)}</Text>
      )}
      {why !== null && <Text size="xs">{why}</Text>}
      {problem !== null && problem.said !== '' && (
        <Text size="xs" c="dimmed" className={classes.said ?? ''}>
          {problem.said}
        </Text>
      )}
    </>
  );
}

/**
 * What came of trying the runtimes: their own overhead, or why there is none to tell. The table is laid
 * by hand: the name of a runtime spans the rows of its figures.
 */
export function RuntimesPanel({
  benchmarks,
}: {
  readonly benchmarks: readonly RuntimeBenchmark[];
}) {
  const { t } = useTranslation('calibration');
  const columns = ['runtime', 'figure', 'median', 'interval', 'repeats', 'flags'] as const;
  const isNumber = new Set<string>(['median', 'interval', 'repeats']);
  return (
    <Panel title={t('runtimes.title')} flush>
      <SideScroll label={t('runtimes.title')} minWidth={760}>
        <Table aria-label={t('runtimes.title')} verticalSpacing={4} className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} ta={isNumber.has(column) ? 'right' : 'left'}>
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {benchmarks.flatMap((benchmark) => {
              const [first, ...others] = benchmark.figures;
              const span = Math.max(1, benchmark.figures.length);
              return [
                <Table.Tr key={benchmark.runtime}>
                  <Table.Th scope="rowgroup" rowSpan={span} className={classes.runtime ?? ''}>
                    <Name benchmark={benchmark} />
                  </Table.Th>
                  {first ? (
                    <FigureCells figure={first} />
                  ) : (
                    <Table.Td colSpan={columns.length - 1} c="dimmed">
                      {t('runtimes.nothing')}
                    </Table.Td>
                  )}
                </Table.Tr>,
                ...others.map((figure) => (
                  <Table.Tr key={`${benchmark.runtime} ${figure.id}`}>
                    <FigureCells figure={figure} />
                  </Table.Tr>
                )),
              ];
            })}
          </Table.Tbody>
        </Table>
      </SideScroll>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('runtimes.note')}
      </Text>
    </Panel>
  );
}
