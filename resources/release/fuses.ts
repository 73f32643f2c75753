import { readFileSync } from 'node:fs';

/** What stands in Electron's program before its fuses. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses of Electron's first fuse wire, in their order, and how ours are set. */
export const wantedFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: null,
  grantFileProtocolExtraPrivileges: false,
} as const satisfies Readonly<Record<string, boolean | null>>;

/** The fuses of a program, by name; null for one that was removed. Throws when there are none. */
export function readFuses(program: string): Readonly<Record<string, boolean | null>> {
  const content = readFileSync(program);
  const at = content.indexOf(fuseSentinel);
  if (at < 0) throw new Error(`${program} has no fuses`);
  const wire = at + fuseSentinel.length;
  const length = content[wire + 1] ?? 0;
  const names = Object.keys(wantedFuses);
  const states = names.slice(0, length).map((name, index) => {
    const state = String.fromCodePoint(content[wire + 2 + index] ?? 0);
    return [name, state === '1' ? true : state === '0' ? false : null] as const;
  });
  return Object.fromEntries(states);
}

/** The fuses that are not as they should be. */
export function wrongFuses(program: string): readonly string[] {
  const found = readFuses(program);
  return Object.entries(wantedFuses)
    .filter(([name, wanted]) => wanted !== null && found[name] !== wanted)
    .map(([name, wanted]) => `${name} is ${found[name]}, not ${wanted}`);
}
