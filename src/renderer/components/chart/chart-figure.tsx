import { ActionIcon, Menu, SegmentedControl, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../../shared/charts/drawing/chart.ts';
import type { ChartSettings } from '../../../shared/charts/drawing/frame.ts';
import { chartTheme } from '../../../shared/charts/drawing/theme.ts';
import { useLanguage } from '../../language/use-language.ts';
import { usePreferences } from '../../workspace/preferences/preferences-context.ts';
import { showFailureNotice } from '../feedback/failure-notice.tsx';
import { saveFile } from '../../api/save-file.ts';
import { chartFile, chartFileWidth, type ChartFormat } from './chart-file.ts';
import { ChartTableView } from './chart-table-view.tsx';
import classes from './chart.module.css';
import { useDrawing, useWidth } from './use-drawing.ts';

interface ChartFigureProps {
  /** Makes the chart for the language, colours and width at hand. */
  readonly build: (settings: ChartSettings) => Chart;
  /** The surface around it has the title already. */
  readonly quietTitle?: boolean;
  /** The sentence under the drawing is in the text beside it already. */
  readonly quietSummary?: boolean;
  /** Further controls beside the chart's own. */
  readonly controls?: ReactNode;
}

type View = 'drawing' | 'table';

function ExportMenu({ onExport }: { readonly onExport: (format: ChartFormat) => void }) {
  const { t } = useTranslation('chart');
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('export')} title={t('export')}>
          <IconDownload size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onExport('svg')}>{t('exportSvg')}</Menu.Item>
        <Menu.Item onClick={() => onExport('csv')}>{t('exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Drawing({ chart, width }: { readonly chart: Chart; readonly width: number }) {
  const language = useLanguage();
  const element = useDrawing(chart, width, language);
  return (
    <div
      ref={element}
      role="img"
      aria-label={chart.summary}
      className={classes.drawing}
      style={{ height: chart.height }}
    />
  );
}

/** The one place that draws charts: with its figures as a table, and both as files. */
export function ChartFigure({
  build,
  quietTitle = false,
  quietSummary = false,
  controls,
}: ChartFigureProps) {
  const { t } = useTranslation(['chart', 'common']);
  const language = useLanguage();
  const { colorScheme } = usePreferences();
  const [view, setView] = useState<View>('drawing');
  const { ref, width } = useWidth();
  const id = useId();
  const theme = chartTheme(colorScheme);
  const chart = build({ language, theme, ...(width > 0 ? { width } : {}) });
  const exportAs = async (format: ChartFormat) => {
    const wide = build({ language, theme, width: chartFileWidth });
    const saved = await saveFile(chartFile(wide, format, theme));
    if (!saved.ok) showFailureNotice(saved.error, t('common:action.close'));
  };
  const title = (
    <Title order={3} id={id}>
      {chart.title}
    </Title>
  );
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <div className={classes.head}>
        {quietTitle ? <VisuallyHidden>{title}</VisuallyHidden> : title}
        <div className={classes.tools}>
          {controls}
          <SegmentedControl
            size="xs"
            value={view}
            onChange={(chosen) => setView(chosen)}
            aria-label={t('view')}
            data={[
              { value: 'drawing', label: <ViewIcon icon={IconChartBar} label={t('asDrawing')} /> },
              { value: 'table', label: <ViewIcon icon={IconTable} label={t('asTable')} /> },
            ]}
          />
          <ExportMenu onExport={(format) => void exportAs(format)} />
        </div>
      </div>
      <div ref={ref}>
        {view === 'drawing' ? (
          <Drawing chart={chart} width={width} />
        ) : (
          <ChartTableView caption={chart.title} table={chart.table} />
        )}
      </div>
      {!quietSummary && (
        <Text component="figcaption" className={classes.summary ?? ''}>
          {chart.summary}
        </Text>
      )}
    </figure>
  );
}

interface ViewIconProps {
  readonly icon: typeof IconTable;
  readonly label: string;
}

function ViewIcon({ icon: Icon, label }: ViewIconProps) {
  return (
    <span className={classes.view} title={label}>
      <Icon size={14} aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
