import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a bundler tells of a written bundle, as far as it is read here. */
type Bundle = Readonly<Record<string, { readonly modules?: object }>>;

/** Name of the folder, below `out`, where every bundle notes the packages that went into it. */
export const shippedFolder = 'shipped';

/** The folder of a package below the folder it is installed in, of a module's path; null for our own. */
export function packageOf(module: string): string | null {
  const inside = module.replaceAll('\\', '/').split('/node_modules/').slice(1);
  if (inside.length === 0) return null;
  const folders = inside.map((rest) => {
    const [first = '', second = ''] = rest.split('/');
    return first.startsWith('@') ? `${first}/${second}` : first;
  });
  return `node_modules/${folders.join('/node_modules/')}`;
}

/**
 * Notes which packages went into a bundle, so that what is shipped is known and not guessed.
 *
 * @param name of the bundle, as the file is called
 */
export function noteShippedModules(name: string) {
  return {
    name: 'isoplan:shipped-modules',
    generateBundle(_options: unknown, bundle: Bundle): void {
      const modules = Object.values(bundle).flatMap((part) => Object.keys(part.modules ?? {}));
      const packages = new Set(modules.map(packageOf).filter((one) => one !== null));
      const folder = path.resolve('out', shippedFolder);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(folder, `${name}.json`),
        `${JSON.stringify([...packages].sort(), null, 2)}\n`,
      );
    },
  };
}
