/** Plain data, so that a chart can be compared, stored, and drawn by any host. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An option of ECharts without functions: every label is already worded. */
export type ChartOption = { readonly [key: string]: Json };

/** One figure or word of a chart's table: as printed, and as a program reads it. */
export interface TableCell {
  readonly text: string;
  /** In SI base form; null when the figure is not known. */
  readonly value: string | number | null;
}

export interface TableColumn {
  readonly title: string;
  readonly numeric: boolean;
}

/** What a chart shows, for readers who cannot or do not want to see it. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A chart as data: how it is drawn, what it says in words, and its figures. */
export interface Chart {
  readonly title: string;
  /** The message of the chart in one or two sentences. */
  readonly summary: string;
  readonly option: ChartOption;
  readonly table: ChartTable;
  /** Height that suits the number of rows, in CSS pixels. */
  readonly height: number;
}

/** A cell that reads the same for people and programs. */
export function word(text: string): TableCell {
  return { text, value: text };
}

/** A cell with a figure, worded for people. */
export function figureCell(value: number | null, text: string): TableCell {
  return { text, value };
}
