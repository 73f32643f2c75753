import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCallWords } from '../../../../../src/main/hosts/electron/call-words.ts';
import {
  createDesktopMemory,
  rememberedBounds,
} from '../../../../../src/main/hosts/electron/desktop-state.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'isoplan-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wide = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
const small = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 800 } };
const where = { x: 2000, y: 10, width: 1000, height: 700 };

describe('what the window remembers', () => {
  test('comes back with the next start, by display', () => {
    const memory = createDesktopMemory(folder);
    memory.rememberWindow('2:1280x800', where);
    const again = createDesktopMemory(folder).read();
    expect(rememberedBounds(again, [wide, small])).toEqual(where);
    expect(rememberedBounds(again, [wide]), 'the display is gone').toBeNull();
    const moved = { ...small, workArea: { ...small.workArea, x: 0 } };
    expect(rememberedBounds(again, [wide, moved]), 'it would be outside').toBeNull();
  });

  test('are the ten files opened last, newest first, each once', () => {
    const memory = createDesktopMemory(folder);
    for (let file = 0; file < 12; file += 1) memory.rememberFile(`/${file}`);
    memory.rememberFile('/5');
    expect(createDesktopMemory(folder).read().recent.slice(0, 3)).toEqual(['/5', '/11', '/10']);
    expect(memory.read().recent).toHaveLength(10);
    memory.forgetFiles();
    expect(readFileSync(path.join(folder, 'desktop.json'), 'utf8')).not.toContain('/11');
  });

  test.each(['', '{', '[]', '{"windows":{"1":{"x":1e9}},"display":null,"recent":[]}'])(
    'is nothing where the file holds %j',
    (content) => {
      writeFileSync(path.join(folder, 'desktop.json'), content);
      expect(createDesktopMemory(folder).read()).toEqual({
        windows: {},
        display: null,
        recent: [],
      });
    },
  );
});

test.each([
  [[], null, []],
  [
    ['a.isoplan', '--x=y', '/b.json', 'c.yaml', 'd.txt'],
    null,
    ['/w/a.isoplan', '/b.json', '/w/c.yaml'],
  ],
  [['--data', 'd', 'a.yml'], '/w/d', ['/w/a.yml']],
  [['--data=/d', '--no-sandbox'], '/d', []],
  [['--data', 'x.json'], '/w/x.json', []],
  [['--data='], null, []],
] as const)('the words %j name the folder %s and the files %j', (words, data, files) => {
  expect(readCallWords(words, '/w')).toEqual({ data, files });
});
