import type { Language } from '../base/text.ts';

const significantDigits = 3;
const minus = '−';

/** The word for a figure that nobody stated, detected or measured. */
export function unknownWord(language: Language): string {
  return language === 'zh' ? '未知' : 'unknown';
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

function scientific(size: number, digits: number): string {
  const [mantissa = '0', exponent = '0'] = size.toExponential(digits - 1).split('e');
  const shortened = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const raised = [...exponent.replace('+', '')].map((digit) => superscripts[digit] ?? '').join('');
  return `${shortened}×10${raised}`;
}

/**
 * A finite number with at least `digits` significant digits (3 when left out): whole digits are
 * never rounded away, trailing zeros are dropped, thousands are grouped, very large and very small
 * numbers are scientific. Written by hand, because `Intl` differs between hosts and reports must not.
 */
export function formatNumber(value: number, digits: number = significantDigits): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const sign = value < 0 ? minus : '';
  if (size >= 1e9 || size < 1e-4) return sign + scientific(size, digits);
  const magnitude = Math.floor(Math.log10(size));
  const decimals = Math.max(0, digits - 1 - magnitude);
  const [whole = '0', fraction = ''] = size.toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  return sign + group(whole) + (kept === '' ? '' : `.${kept}`);
}

/** A whole number with thousands grouped, for counts. */
export function formatCount(value: number): string {
  return formatNumber(Math.round(value), 1);
}
