import type { Language } from '../../../../shared/base/text.ts';

const maxDecimals = 3;

/** Two shares as percentages, with as many decimals as it takes to tell them apart. */
export function sharesApart(
  from: number,
  to: number,
  language: Language,
): { readonly from: string; readonly to: string } {
  const unit = language === 'zh' ? '%' : ' %';
  const shareText = (share: number, decimals: number): string =>
    `${(share * 100).toFixed(decimals)}${unit}`;
  const pair = (decimals: number) => ({
    from: shareText(from, decimals),
    to: shareText(to, decimals),
  });
  const enough = Array.from({ length: maxDecimals }, (_, decimals) => pair(decimals)).find(
    (one) => one.from !== one.to,
  );
  return enough ?? pair(maxDecimals);
}
