import type { Language } from '../../../../shared/base/text.ts';

const mostDecimals = 3;

/** Two shares as percentages, with as many decimals as it takes to tell them apart. */
export function sharesApart(
  from: number,
  to: number,
  language: Language,
): { readonly from: string; readonly to: string } {
  const unit = language === 'zh' ? '%' : ' %';
  const shown = (share: number, decimals: number): string =>
    `${(share * 100).toFixed(decimals)}${unit}`;
  const pair = (decimals: number) => ({ from: shown(from, decimals), to: shown(to, decimals) });
  const enough = Array.from({ length: mostDecimals }, (_, decimals) => pair(decimals)).find(
    (one) => one.from !== one.to,
  );
  return enough ?? pair(mostDecimals);
}
