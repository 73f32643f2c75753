import { capture, execute, nothing, oneFailed, type Stage } from './stage.ts';

/** What the browser that the tests bring along needs from a Debian or Ubuntu system. */
const libraries: Readonly<Record<string, string>> = {
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
};

/** Programs without which tests would leave out what they watch: calls of the system, packages. */
const programs: Readonly<Record<string, string>> = { strace: 'strace', xz: 'xz-utils' };

async function missingPrograms(): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.entries(programs).map(async ([program, name]) => {
      const { status } = await capture('which', [program]);
      return status === 0 ? [] : [name];
    }),
  );
  return found.flat();
}

/** Installs the libraries of the test browser, and programs that tests watch with, where apt is at hand. */
export const systemPackages: Stage = {
  name: 'packages of the system',
  run: async () => {
    if (process.platform !== 'linux') return nothing;
    const { text } = await capture('ldconfig', ['-p']);
    const required = Object.entries(libraries)
      .filter(([library]) => !text.includes(library))
      .map(([, name]) => name);
    const missing = [...required, ...(await missingPrograms())];
    if (missing.length === 0) return nothing;
    console.log(`installing ${missing.join(' ')}`);
    await execute('apt-get', ['update', '-qq']);
    const status = await execute('apt-get', ['install', '-y', '-qq', ...missing]);
    if (status === 0) return nothing;
    if (required.length === 0) {
      console.log(`without ${missing.join(', ')} some tests are skipped`);
      return nothing;
    }
    console.error(`the test browser needs ${required.join(', ')}: install them and run again`);
    return oneFailed;
  },
};
