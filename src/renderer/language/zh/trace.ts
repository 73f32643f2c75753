/** 一个数值的来历 */
export const trace = {
  formula: '公式',
  inserted: '代入数值',
  terms: '各项',
  term: '项',
  figure: '数值',
  parameters: '参数',
  inputs: '来自工作负载与主机',
  children: '引用的公式',
  section: '原文 §{{section}}',
} as const;
