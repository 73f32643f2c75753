import { describe, expect, it, test } from 'vitest';
import {
  linearPreference,
  usualPreference,
} from '../../../../../src/shared/decision/scoring/preference-function.ts';
import {
  preferenceIndex,
  promethee,
  prometheeRelation,
} from '../../../../../src/shared/decision/scoring/promethee.ts';
import {
  gaussianPreference,
  levelPreference,
  proportionalPreference,
  quasiPreference,
} from '../../../../support/preference-functions.ts';

// Six power stations: engineers, power in MW, construction cost, maintenance cost, villages to
// evacuate, security. All but power and security are minimized, hence negative.
const stations = [
  [-80, 90, -600, -5.4, -8, 5],
  [-65, 58, -200, -9.7, -1, 1],
  [-83, 60, -400, -7.2, -4, 7],
  [-40, 80, -1000, -7.5, -7, 10],
  [-52, 72, -600, -2.0, -3, 8],
  [-94, 96, -700, -3.6, -5, 6],
];
const stationWeights = stations.map(() => 1 / 6);
const stationPreferences = [
  quasiPreference(10),
  proportionalPreference(30),
  linearPreference(50, 500),
  levelPreference(1, 6),
  usualPreference,
  gaussianPreference(5),
];

describe('promethee', () => {
  it('reproduces Brans, Vincke and Mareschal (1986), How to select and how to rank projects, EJOR 24: preference indices', () => {
    const printed = [
      [0, 0.296, 0.25, 0.268, 0.1, 0.185],
      [0.462, 0, 0.389, 0.333, 0.296, 0.5],
      [0.236, 0.18, 0, 0.333, 0.056, 0.429],
      [0.399, 0.505, 0.305, 0, 0.223, 0.212],
      [0.444, 0.515, 0.487, 0.38, 0, 0.448],
      [0.286, 0.399, 0.25, 0.432, 0.133, 0],
    ];
    const index = preferenceIndex(stations, stationWeights, stationPreferences);
    // The paper rounds the Gaussian preferences before it adds them up: one unit of the last digit.
    for (const [row, values] of printed.entries()) {
      for (const [column, value] of values.entries()) {
        expect(Math.abs((index[row]?.[column] ?? Number.NaN) - value)).toBeLessThan(0.0015);
      }
    }
  });

  it('reproduces their flows, and the order Austria, Belgium, Sweden, France, Germany, Italy', () => {
    const printed = [
      [0.22, 0.365],
      [0.396, 0.379],
      [0.247, 0.336],
      [0.329, 0.349],
      [0.455, 0.162],
      [0.3, 0.355],
    ];
    const flows = promethee(stations, stationWeights, stationPreferences);
    for (const [row, [leaving = 0, entering = 0]] of printed.entries()) {
      expect(Math.abs((flows[row]?.leaving ?? Number.NaN) - leaving)).toBeLessThan(0.0015);
      expect(Math.abs((flows[row]?.entering ?? Number.NaN) - entering)).toBeLessThan(0.0015);
    }
    const order = flows
      .map(({ net }, station) => ({ net, station }))
      .toSorted((left, right) => right.net - left.net)
      .map(({ station }) => station);
    expect(order).toEqual([4, 1, 3, 5, 2, 0]);
  });

  it('reproduces the example of JMcDM (Satman, Yıldırım and Kuruca, JOSS 6 (2021), documentation of promethee, after Yıldırım and Önder 2015)', () => {
    // The data there are to be minimized, hence negative.
    const actions = [
      [-42, -35, -43, -51],
      [-89, -72, -92, -85],
      [-14, -85, -17, -40],
      [-57, -60, -45, -80],
      [-48, -32, -43, -40],
      [-71, -45, -60, -85],
      [-69, -40, -72, -55],
      [-64, -35, -70, -60],
    ];
    const printed = [
      0.0698938775510204, -0.148590956382553, -0.061361984793917565, -0.04780408163265306,
      0.09859591836734694, -0.0006389755902360891, 0.03236974789915966, 0.057536454581832736,
    ];
    const flows = promethee(
      actions,
      [0.25, 0.35, 0.22, 0.18],
      [
        linearPreference(49, 100),
        proportionalPreference(98),
        linearPreference(45, 95),
        linearPreference(30, 80),
      ],
    );
    for (const [row, net] of printed.entries()) expect(flows[row]?.net).toBeCloseTo(net, 12);
  });

  it('reproduces the example of Papathanasiou and Ploskas (2018), Multiple Criteria Decision Aid, chapter 3: net flows −0.26 −0.52 −0.22 0.36 0.70 −0.06', () => {
    const sites = [
      [8, 7, 2, 1],
      [5, 3, 7, 5],
      [7, 5, 6, 4],
      [9, 9, 7, 3],
      [11, 10, 3, 7],
      [6, 9, 5, 4],
    ];
    const linear = linearPreference(1, 2);
    const flows = promethee(sites, [0.4, 0.3, 0.1, 0.2], [linear, linear, linear, linear]);
    const printed = [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06];
    expect(flows.map(({ net }) => Number(net.toFixed(2)))).toEqual(printed);
  });

  it('reproduces the example of Zhao, Peng and Li (2013), Revised PROMETHEE II for improving efficiency in emergency response, Procedia Computer Science 17: net flows 0.1 −0.3 0.2', () => {
    const plans = [
      [4, 3, 2],
      [3, 2, 4],
      [5, 1, 3],
    ];
    const flows = promethee(plans, [0.5, 0.3, 0.2], []);
    expect(flows.map(({ net }) => Number(net.toFixed(1)))).toEqual([0.1, -0.3, 0.2]);
  });

  it('agrees with a hand calculation of two alternatives with usual preferences', () => {
    const [left, right] = promethee(
      [
        [3, 1],
        [2, 5],
      ],
      [0.7, 0.3],
      [usualPreference, usualPreference],
    );
    expect(left?.leaving).toBeCloseTo(0.7, 15);
    expect(left?.entering).toBeCloseTo(0.3, 15);
    expect(left?.net).toBeCloseTo(0.4, 15);
    expect(right?.net).toBeCloseTo(-0.4, 15);
  });

  it('has flows of 0 for a single alternative and for equal ones', () => {
    const none = { leaving: 0, entering: 0, net: 0 };
    const row = [0.2, 0.3];
    expect(promethee([row], [0.5, 0.5], [])).toEqual([none]);
    expect(promethee([row, row], [0.5, 0.5], [])).toEqual([none, none]);
    expect(promethee([], [0.5, 0.5], [])).toEqual([]);
  });
});

describe('preference functions', () => {
  test.each([
    ['usual', usualPreference, [0, 1, 1, 1, 1]],
    ['U-shape', quasiPreference(1), [0, 0, 0, 1, 1]],
    ['V-shape', proportionalPreference(2), [0, 0.25, 0.5, 1, 1]],
    ['level', levelPreference(1, 2), [0, 0, 0, 0.5, 1]],
    ['linear', linearPreference(1, 3), [0, 0, 0, 0.5, 1]],
    ['linear with equal thresholds', linearPreference(1, 1), [0, 0, 0, 1, 1]],
    ['linear with no thresholds', linearPreference(0, 0), [0, 1, 1, 1, 1]],
    ['Gaussian with no spread', gaussianPreference(0), [0, 1, 1, 1, 1]],
  ] as const)('%s at −1, 0.5, 1, 2, 3', (_, prefer, expected) => {
    expect([-1, 0.5, 1, 2, 3].map(prefer)).toEqual(expected);
    expect(prefer(0)).toBe(0);
  });

  it('Gaussian at its spread is 1 − e^−½', () => {
    expect(gaussianPreference(1e-300)(1e-300)).toBeCloseTo(1 - Math.exp(-0.5), 15);
    expect(gaussianPreference(5)(5)).toBeCloseTo(1 - Math.exp(-0.5), 15);
  });
});

describe('prometheeRelation', () => {
  const flows = (leaving: number, entering: number) => ({
    leaving,
    entering,
    net: leaving - entering,
  });

  test.each([
    ['preferred', flows(0.6, 0.2), flows(0.5, 0.3)],
    ['preferred', flows(0.6, 0.3), flows(0.5, 0.3)],
    ['worse', flows(0.5, 0.3), flows(0.6, 0.2)],
    ['incomparable', flows(0.6, 0.4), flows(0.5, 0.3)],
    ['indifferent', flows(0.5, 0.3), flows(0.5, 0.3)],
  ] as const)('is %s', (relation, left, right) => {
    expect(prometheeRelation(left, right)).toBe(relation);
  });

  it('finds the incomparable pairs of the power stations', () => {
    const all = promethee(stations, stationWeights, stationPreferences);
    const [italy, belgium, germany, sweden, austria, france] = all;
    if (!italy || !belgium || !germany || !sweden || !austria || !france) throw new Error('flows');
    expect(prometheeRelation(austria, belgium)).toBe('preferred');
    expect(prometheeRelation(belgium, sweden)).toBe('incomparable');
    expect(prometheeRelation(belgium, germany)).toBe('incomparable');
    expect(prometheeRelation(germany, france)).toBe('incomparable');
    expect(prometheeRelation(france, italy)).toBe('preferred');
  });
});
