import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Name, version and licence of everything shipped, a line each; none before a build noted them. */
function shippedLines(root: string): readonly string[] {
  try {
    const list = JSON.parse(readFileSync(path.join(root, 'out/licences.json'), 'utf8'));
    return (list as readonly Shipped[]).map((one) => `${one.name} ${one.version}: ${one.licence}`);
  } catch {
    return [];
  }
}

/** Says in the system's panel which Isoplan this is, and whose work is in it. */
export function describeProduct(root: string, version: string): void {
  const lines = shippedLines(root);
  app.setAboutPanelOptions({
    applicationName: 'Isoplan',
    applicationVersion: version,
    copyright: 'MIT licence',
    iconPath: path.join(root, 'resources/icons/256x256.png'),
    // macOS and Windows show the one, Linux the other.
    credits: lines.join('\n'),
    authors: [...lines],
  });
}
