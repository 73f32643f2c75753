import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shippedFolder } from './shipped-modules.ts';

/** A package whose code or files are in what is shipped. */
export interface ShippedPackage {
  /** Where npm put it. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** SHA-512 of its archive, as the lock file has it. */
  readonly integrity: string | null;
  /** The words of its licence; empty where the package brings none. */
  readonly licenceText: string;
  /** Whether it lies beside the bundles as a package, and not in them. */
  readonly isInstalled: boolean;
}

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Typefaces are copied by the build, not bundled. */
const copied = ['node_modules/@fontsource/noto-sans-sc', 'node_modules/@fontsource/noto-sans-math'];

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Where npm put a package that another one asks for: in its own folder, or in one above it. */
function resolved(lock: Lock, from: string, name: string): string {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const below = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[below] !== undefined) return below;
    if (!folder.includes('/node_modules/')) break;
  }
  const top = `node_modules/${name}`;
  if (lock.packages[top] === undefined) throw new Error(`${name} is not in the lock file`);
  return top;
}

/** Packages that are installed beside the bundles: the dependencies, and what they depend on. */
export function installedPackages(root: string): readonly string[] {
  const lock = readJson(path.join(root, 'package-lock.json')) as Lock;
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const name of Object.keys(lock.packages[from]?.dependencies ?? {})) {
      const folder = resolved(lock, from, name);
      if (found.has(folder)) continue;
      found.add(folder);
      visit(folder);
    }
  };
  visit('');
  return [...found].sort();
}

function bundledPackages(root: string): readonly string[] {
  const folder = path.join(root, 'out', shippedFolder);
  const notes = readdirSync(folder).sort();
  return notes.flatMap((file) => readJson(path.join(folder, file)) as readonly string[]);
}

function licenceTextIn(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  const names = entries
    .map((one) => one.name)
    .filter((one) => /^(licen[cs]e|copying|notice)/i.test(one));
  const files = names.filter((one) => /\.(md|txt)$|^[^.]*$/i.test(one)).sort();
  return files.map((one) => readFileSync(path.join(folder, one), 'utf8').trim()).join('\n\n');
}

/** Every package of which something is shipped, by name and version; throws when one has no licence. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const lock = readJson(path.join(root, 'package-lock.json')) as Lock;
  const installed = new Set(installedPackages(root));
  const folders = new Set([...installed, ...bundledPackages(root), ...copied]);
  return [...folders].sort().map((folder) => {
    const place = path.join(root, folder);
    const about = readJson(path.join(place, 'package.json')) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string;
    };
    const licence = about.license ?? lock.packages[folder]?.license;
    if (licence === undefined) throw new Error(`${folder} names no licence`);
    return {
      folder,
      name: about.name,
      version: about.version,
      licence,
      integrity: lock.packages[folder]?.integrity ?? null,
      licenceText: licenceTextIn(place),
      isInstalled: installed.has(folder),
    };
  });
}
