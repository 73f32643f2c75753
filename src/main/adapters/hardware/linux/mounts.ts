/** One mounted file system, as `/proc/self/mountinfo` lists it. */
export interface Mount {
  /** Device number, for instance `8:1`; major 0 for file systems without a device of their own. */
  readonly device: string;
  /** Folder of the file system that is mounted. */
  readonly root: string;
  readonly mountPoint: string;
  readonly type: string;
  readonly source: string;
  readonly options: readonly string[];
}

/**
 * Reads `/proc/self/mountinfo`; rows that are not of its form are left out.
 *
 * Source: Linux kernel, Documentation/filesystems/proc.rst, section 3.5.
 */
export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((row) => {
    const parts = row.split(' ');
    const separator = parts.indexOf('-', 6);
    const [, , device, root, mountPoint] = parts;
    const [type, source, options] = separator < 0 ? [] : parts.slice(separator + 1);
    if (device === undefined || root === undefined || mountPoint === undefined) return [];
    if (type === undefined || source === undefined || !/^\d+:\d+$/.test(device)) return [];
    return [
      {
        device,
        root: unescaped(root),
        mountPoint: unescaped(mountPoint),
        type,
        source: unescaped(source),
        options: (options ?? '').split(','),
      },
    ];
  });
}

/** Blanks, tabs, line feeds and backslashes are written as three octal digits. */
function unescaped(text: string): string {
  return text.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
