/** 图表的控件 */
export const chart = {
  view: '显示方式',
  asDrawing: '显示为图形',
  asTable: '显示为表格',
  export: '导出图表',
  exportSvg: '图形（SVG）',
  exportCsv: '数据（CSV）',
} as const;
