/** About the width of a label at 11 px with its margins; Chinese characters are twice as wide. */
function labelWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 11.5 : 6.2), 8);
}

/** Whether a label has room inside a bar that takes a share of a plot, whose width is in pixels. */
export function fitsInside(text: string, share: number, plotWidth: number): boolean {
  return labelWidth(text) <= share * plotWidth;
}

/** Lines that a row's name takes when it is broken at a width, in CSS pixels. */
export function nameLines(name: string, width: number): number {
  return Math.max(1, Math.ceil(labelWidth(name) / width));
}

/** The step between marks of an axis of whole numbers, so that about `marks` of them fit. */
export function wholeStep(span: number, marks = 8): number {
  const raw = Math.max(1, span / marks);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((one) => one * power >= raw) ?? 10;
  return factor * power;
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a positive value. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((one) => one * power <= value * (1 + 1e-9)) ?? 1;
  return Number((factor * power).toPrecision(6));
}
