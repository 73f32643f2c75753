import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const map = readFileSync('docs/architecture.md', 'utf8');

/** Folders that the drawing shows inside a room, in the order of its arrows. */
function arrowsOf(room: string): readonly (readonly [string, string])[] {
  const body = new RegExp(`subgraph ${room}\\n([\\s\\S]*?)\\n  end`).exec(map)?.[1] ?? '';
  return body.split('\n').flatMap((line) => {
    const names = line.trim().split(' --> ');
    return names.slice(1).map((name, index) => [names[index] ?? '', name] as const);
  });
}

/** Whether a file of one folder imports another folder of the same room. */
function imports(room: string, from: string, to: string): boolean {
  const root = path.join('src', room);
  return readdirSync(path.join(root, from), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .some((file) => {
      const own = path.join(root, from, file);
      const specifiers = readFileSync(own, 'utf8').matchAll(/from '(\.[^']+)'/g);
      return [...specifiers].some(([, specifier = '']) =>
        path.join(path.dirname(own), specifier).startsWith(path.join(root, to) + path.sep),
      );
    });
}

describe('the map in docs/architecture.md', () => {
  it.each(['shared', 'main', 'renderer'])(
    'draws only folders that %s has, and no arrow back',
    (room) => {
      const arrows = arrowsOf(room);
      expect(arrows.length).toBeGreaterThan(3);
      for (const [below, above] of arrows) {
        expect([below, above].filter((name) => !existsSync(path.join('src', room, name)))).toEqual(
          [],
        );
        expect([below, above, imports(room, below, above)]).toEqual([below, above, false]);
      }
    },
  );

  it('draws every folder of shared and of the renderer', () => {
    for (const room of ['shared', 'renderer']) {
      const drawn = new Set([...arrowsOf(room).flat(), 'api']);
      const folders = readdirSync(path.join('src', room), { withFileTypes: true });
      const names = folders.filter((one) => one.isDirectory()).map(({ name }) => name);
      expect(names.filter((name) => !drawn.has(name))).toEqual([]);
    }
  });

  it('names files and folders that exist', () => {
    const prose = map.slice(map.indexOf('## The way'));
    const named = [...prose.matchAll(/`([a-z][\w-]*(?:\/[\w.-]+)+)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter((name) => {
      const places = [
        name,
        `src/${name}`,
        `src/shared/${name}`,
        `src/main/${name}`,
        `src/renderer/${name}`,
      ];
      return !places.some((place) =>
        existsSync(place.replace(/^src\/renderer\/renderer/, 'src/renderer')),
      );
    });
    expect(missing).toEqual([]);
  });
});
