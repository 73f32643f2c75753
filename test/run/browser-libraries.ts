import { capture, execute, nothing, oneFailed, type Stage } from './stage.ts';

/** What the browser that the tests bring along needs from a Debian or Ubuntu system. */
const libraries: Readonly<Record<string, string>> = {
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
};

/** Installs the libraries of the test browser where they are missing and apt is at hand. */
export const browserLibraries: Stage = {
  name: 'libraries of the test browser',
  run: async () => {
    if (process.platform !== 'linux') return nothing;
    const { text } = await capture('ldconfig', ['-p']);
    const missing = Object.entries(libraries)
      .filter(([library]) => !text.includes(library))
      .map(([, name]) => name);
    if (missing.length === 0) return nothing;
    console.log(`installing ${missing.join(' ')}`);
    await execute('apt-get', ['update', '-qq']);
    const status = await execute('apt-get', ['install', '-y', '-qq', ...missing]);
    if (status === 0) return nothing;
    console.error(`the test browser needs ${missing.join(', ')}: install them and run again`);
    return oneFailed;
  },
};
