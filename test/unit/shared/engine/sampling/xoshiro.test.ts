import { describe, expect, it } from 'vitest';
import { Xoshiro } from '../../../../../src/shared/engine/sampling/xoshiro.ts';

describe('xoshiro128++', () => {
  // Known answers for the state 1, 2, 3, 4: the test of `Xoshiro128PlusPlus` in the rand project,
  // made with the authors' reference program (xoshiro128plusplus.c, Blackman and Vigna).
  it('gives the known answers in every lane', () => {
    const state = Uint32Array.from([1, 2, 3, 4].flatMap((word) => [word, word, word, word]));
    const generator = new Xoshiro(state);
    const expected = [
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295,
      495546011, 621204420,
    ];
    for (const word of expected) expect(generator.next()).toEqual([word, word, word, word]);
  });

  it('keeps its lanes apart', () => {
    const state = Uint32Array.from({ length: 16 }, (_, index) => index + 1);
    const together = new Xoshiro(state);
    const third = new Xoshiro(
      Uint32Array.from([3, 7, 11, 15].flatMap((word) => [word, word, word, word])),
    );
    for (let round = 0; round < 20; round += 1) {
      expect(together.next()[2]).toBe(third.next()[0]);
    }
  });
});
