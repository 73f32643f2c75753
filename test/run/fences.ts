import { capture, execute, oneFailed, onePassed, type Stage } from './stage.ts';

const bin = (name: string): string => `node_modules/.bin/${name}`;
const compiler = 'node_modules/typescript7/bin/tsc';

/** A program whose exit status alone says whether the fence holds. */
function fence(name: string, program: string, parameters: readonly string[]): Stage {
  return {
    name,
    run: async () => ((await execute(program, parameters)) === 0 ? onePassed : oneFailed),
  };
}

/** The import graph; a run that looked at no file proves nothing and fails. */
const graph: Stage = {
  name: 'import graph',
  run: async () => {
    const { status, text } = await capture(bin('depcruise'), [
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ]);
    console.log(text.trim());
    const cruised = Number(/(\d+) modules/.exec(text)?.[1] ?? 0);
    return status === 0 && cruised > 0 ? onePassed : oneFailed;
  },
};

/** The lock file installs on every platform: npm drops what it cannot fetch without a word. */
const lock: Stage = {
  name: 'lock file',
  run: async () => {
    const { status, text } = await capture('npm', ['ci', '--dry-run']);
    const missing = text.split('\n').filter((line) => /Missing:|npm error/.test(line));
    if (missing.length > 0) console.log(missing.join('\n'));
    return status === 0 && missing.length === 0 ? onePassed : oneFailed;
  },
};

/** Types, style, layers, unused code and the lock file, one count each. */
export const fences: readonly Stage[] = [
  ...['src/shared', 'src/main', 'src/main/hosts/electron', 'src/renderer', 'test'].map((room) =>
    fence(`types of ${room}`, process.execPath, [compiler, '-p', room]),
  ),
  fence('lint', bin('oxlint'), ['--type-aware', '--deny-warnings', 'src', 'test', 'resources']),
  fence('format', bin('biome'), ['format', '.']),
  graph,
  fence('unused code', bin('knip'), ['--no-progress']),
  lock,
];
