import { describe, expect, test } from 'vitest';
import type { Ends, PackVerdict } from '../../../../src/shared/audit/pack-comparison.ts';
import { judge } from '../../../../src/shared/audit/pack-verdict.ts';

const ends = (low: number, high: number): Ends => ({ low, high });

describe('judge, where less is better', () => {
  test.each<readonly [string, Ends, Ends | null, PackVerdict]>([
    ['nothing published', ends(10, 30), null, 'no-evidence'],
    ['the same range', ends(10, 30), ends(10, 30), 'agrees'],
    ['published inside stated', ends(10, 30), ends(15, 20), 'agrees'],
    ['published all worse', ends(10, 30), ends(31, 40), 'optimistic'],
    ['published all better', ends(10, 30), ends(1, 9), 'pessimistic'],
    ['published mostly worse', ends(10, 30), ends(0, 74), 'optimistic'],
    ['published mostly better', ends(10, 30), ends(0, 15), 'pessimistic'],
    ['published half worse', ends(10, 30), ends(20, 40), 'agrees'],
    ['published just over half worse', ends(10, 30), ends(20, 40.1), 'optimistic'],
    ['stated touches only the edge of a wide range', ends(0.1, 0.5), ends(0, 35.8), 'optimistic'],
    ['one figure inside', ends(10, 30), ends(30, 30), 'agrees'],
    ['one figure worse', ends(10, 30), ends(30.1, 30.1), 'optimistic'],
    ['one figure better', ends(10, 30), ends(9.9, 9.9), 'pessimistic'],
    ['two equal figures', ends(4, 4), ends(4, 4), 'agrees'],
    ['published around a single stated figure, mostly worse', ends(4, 4), ends(3, 9), 'optimistic'],
  ])('%s', (_, stated, published, expected) => {
    expect(judge(stated, published, 'lower')).toBe(expected);
  });
});

describe('judge, where more is better', () => {
  test.each<readonly [string, Ends, Ends, PackVerdict]>([
    ['published all higher', ends(70, 80), ends(95, 100), 'pessimistic'],
    ['published all lower', ends(90, 98), ends(34, 83), 'optimistic'],
    ['published mostly higher', ends(70, 80), ends(75, 100), 'pessimistic'],
    ['published mostly lower', ends(90, 98), ends(71, 100), 'optimistic'],
    ['published mostly inside', ends(90, 98), ends(86.3, 95), 'agrees'],
  ])('%s', (_, stated, published, expected) => {
    expect(judge(stated, published, 'higher')).toBe(expected);
  });
});
