import { expect, test } from 'vitest';
import { documentKinds } from '../harness/document-kinds.ts';
import { mutantsOf } from '../harness/mutants.ts';

// The long run is `npm run harness`.
const mutants = 150;

test.each(documentKinds().map((kind) => [kind.name, kind] as const))(
  'a %s that is damaged in any way is read or refused in words, and ends nothing',
  (_, kind) => {
    for (const sound of kind.sound) {
      expect(kind.read(sound, `sound${kind.ending}`)).toMatchObject({ ok: true });
    }
    const { crashes, silent, slow, refused } = mutantsOf(kind, mutants, 1);
    expect({ crashes, silent, slow }).toEqual({ crashes: [], silent: [], slow: [] });
    expect(refused).toBeGreaterThan(10);
  },
);
