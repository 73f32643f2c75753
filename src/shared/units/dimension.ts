/** The independent kinds of quantity the model knows. Bits and bytes are kept apart on purpose. */
export const baseDimensions = [
  'byte',
  'bit',
  'second',
  'cycle',
  'core',
  'operation',
  'message',
  'instance',
] as const;
export type BaseDimension = (typeof baseDimensions)[number];

/** Exponents of the base dimensions; those left out are 0. No entry at all is a pure number. */
export type Dimension = { readonly [Key in BaseDimension]?: number };

/** A pure number: a ratio, a level, a count without a unit. */
export const dimensionless: Dimension = {};

/** The dimension of a product (`sign` 1) or a quotient (`sign` -1). */
export function combineDimensions(left: Dimension, right: Dimension, sign: 1 | -1): Dimension {
  const combined: { [Key in BaseDimension]?: number } = { ...left };
  for (const base of baseDimensions) {
    const exponent = (left[base] ?? 0) + sign * (right[base] ?? 0);
    if (exponent === 0) delete combined[base];
    else combined[base] = exponent;
  }
  return combined;
}

/** The dimension of a power with a constant exponent. */
export function raiseDimension(dimension: Dimension, exponent: number): Dimension {
  const raised: { [Key in BaseDimension]?: number } = {};
  for (const base of baseDimensions) {
    const value = (dimension[base] ?? 0) * exponent;
    if (value !== 0) raised[base] = value;
  }
  return raised;
}

/** Whether two dimensions are the same. */
export function sameDimension(left: Dimension, right: Dimension): boolean {
  return baseDimensions.every((base) => (left[base] ?? 0) === (right[base] ?? 0));
}

/** A dimension in words, for error messages: `byte/second`, `1` for a pure number. */
export function dimensionName(dimension: Dimension): string {
  const part = (sign: 1 | -1): string =>
    baseDimensions
      .filter((base) => (dimension[base] ?? 0) * sign > 0)
      .map((base) => {
        const exponent = Math.abs(dimension[base] ?? 0);
        return exponent === 1 ? base : `${base}^${exponent}`;
      })
      .join('*');
  const above = part(1) || '1';
  const below = part(-1);
  return below ? `${above}/${below}` : above;
}
