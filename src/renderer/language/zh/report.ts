/** 决策报告 */
export const report = {
  title: '决策报告',
  description: '可直接交付的报告：结论、矩阵、规则逐条判断、主机与假设，连同复现所需的一切。',
  empty: '添加工作负载后即可生成报告。',
  preview: {
    title: '报告预览',
    pending: '正在排版报告…',
    refreshing: '正在更新',
  },
  export: {
    title: '导出',
    language: '报告语言',
    format: '格式',
    start: '导出 {{format}}',
    making: '正在生成 {{format}}…',
    progress: '正在生成报告',
    cannotPrint: '生成 PDF 需要 Chrome、Chromium 或 Edge，但本机未找到；请安装其一，或改用 HTML。',
  },
  format: {
    pdf: 'PDF',
    html: 'HTML',
    markdown: 'Markdown',
    csv: 'CSV',
    json: 'JSON',
  },
  formatWhy: {
    pdf: '用于交付与归档：带书签、标签与页码',
    html: '单个文件，可在任何浏览器中阅读',
    markdown: '用于代码仓库与 Wiki',
    csv: '矩阵数据，用于电子表格',
    json: '完整方案，供程序读取',
  },
  saved: '报告已保存',
} as const;
