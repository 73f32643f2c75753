import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { Language } from '../../../shared/base/text.ts';
import type { Chart, ChartOption } from '../../../shared/charts/drawing/chart.ts';
import { startDrawing, type Drawing } from './echarts-core.ts';

/** Width in whole pixels of the element that `ref` is put on; 0 before it is known. */
export function useWidth() {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return { ref, width: Math.floor(width) };
}

/**
 * Keeps a drawing in an element: starts it once the element has a width, follows changes of the
 * chart and of the width, and takes it down with the element.
 */
export function useDrawing(chart: Chart, width: number, language: Language) {
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const { height } = chart;
  const option = JSON.stringify(chart.option);
  const latest = useRef({ chart, width });
  useEffect(() => {
    latest.current = { chart, width };
  });

  const drawable = width > 0;
  useEffect(() => {
    if (!drawable || element.current === null) return undefined;
    const now = latest.current;
    const size = { width: now.width, height: now.chart.height };
    const started = startDrawing(element.current, size, language);
    started.show(now.chart.option);
    drawing.current = started;
    return () => {
      started.dispose();
      drawing.current = null;
    };
  }, [drawable, language]);

  useEffect(() => {
    drawing.current?.resize(width, height);
    drawing.current?.show(JSON.parse(option) as ChartOption);
  }, [width, height, option]);

  return element;
}
