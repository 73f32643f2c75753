const longest = 200;

/**
 * A name nobody has yet: the wanted one, or the same with the next free number, `Shop (2)`. At most
 * 200 characters long.
 */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken);
  if (!names.has(wanted)) return wanted;
  const stem = wanted.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const name = stem.slice(0, longest - ending.length) + ending;
    if (!names.has(name)) return name;
  }
}

/** A file name that every system takes, made of a project's name and an ending such as `.yaml`. */
export function fileNameFor(name: string, ending: string): string {
  const safe = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 80)
    .trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe);
  return `${safe === '' || reserved ? 'project' : safe}${ending}`;
}

/** What a project read from a file is called when the file does not say: the name without ending. */
export function nameFromFile(file: string): string {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/(?<=.)\.[^.]*$/, '');
  const shown = name.toWellFormed().trim().slice(0, longest).trim();
  return shown === '' ? 'project' : shown;
}
