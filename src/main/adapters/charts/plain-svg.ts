const attributeOf: Readonly<Record<string, string>> = {
  'font-size': 'font-size',
  'font-family': 'font-family',
  'font-weight': 'font-weight',
  'font-style': 'font-style',
};

/** `style="font-size:12px"` as `font-size="12px"`, so that no inline style is needed. */
function styleToAttributes(style: string): string {
  return style
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      const name = attributeOf[declaration.slice(0, colon).trim()];
      return colon < 0 || name === undefined
        ? ''
        : ` ${name}="${declaration.slice(colon + 1).trim()}"`;
    })
    .join('');
}

/** Numbers the ids of one drawing in order of appearance, so that they depend on it alone. */
function renumberIds(svg: string, prefix: string): string {
  const numbers = new Map<string, string>();
  const renamed = (id: string): string => {
    const cached = numbers.get(id);
    if (cached !== undefined) return cached;
    const fresh = `${prefix}-${numbers.size}`;
    numbers.set(id, fresh);
    return fresh;
  };
  return svg
    .replaceAll(/ id="([^"]+)"/g, (_, id: string) => ` id="${renamed(id)}"`)
    .replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${renamed(id)})`)
    .replaceAll(
      / (xlink:href|href)="#([^"]+)"/g,
      (_, name: string, id: string) => ` ${name}="#${renamed(id)}"`,
    );
}

/**
 * Reduces what ECharts draws to plain SVG: hover styles, marker attributes and inline styles are
 * taken out, and ids are renumbered. ECharts counts ids through the life of the process; without
 * this the second report of a session would differ from the first.
 */
export function plainSvg(drawn: string, prefix: string): string {
  const still = drawn
    .replaceAll(/<style[^>]*>[^]*?<\/style>/g, '')
    .replaceAll(/ (?:class|ecmeta_[a-z_]+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => styleToAttributes(style));
  return renumberIds(still, prefix);
}
