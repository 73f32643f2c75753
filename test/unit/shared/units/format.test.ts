import { describe, expect, test } from 'vitest';
import type { DisplayUnit } from '../../../../src/shared/units/display-unit.ts';
import { formatFigure, formatQuantity, formatRange } from '../../../../src/shared/units/format.ts';
import { formatCount, formatNumber } from '../../../../src/shared/units/format-number.ts';

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-1, '−1'],
    [0.5, '0.5'],
    [7.0625, '7.06'],
    [14.94, '14.9'],
    [99.95, '100'],
    [128, '128'],
    [999.6, '1,000'],
    [12_345.6, '12,346'],
    [1_234_567, '1,234,567'],
    [0.001234, '0.00123'],
    [0.000012, '1.2×10⁻⁵'],
    [4_294_967_296, '4.29×10⁹'],
    [1e12, '1×10¹²'],
  ])('%s is printed as %s', (value, printed) => {
    expect(formatNumber(value)).toBe(printed);
  });

  test('more digits can be asked for', () => {
    expect(formatNumber(0.123456789, 5)).toBe('0.12346');
  });

  test('counts are whole and grouped', () => {
    expect(formatCount(20_000)).toBe('20,000');
    expect(formatCount(2.6)).toBe('3');
  });
});

describe('formatQuantity', () => {
  test.each<[number, DisplayUnit, string, string]>([
    [0, 'bytes', '0 B', '0 B'],
    [1, 'bytes', '1 B', '1 B'],
    [1023, 'bytes', '1,023 B', '1,023 B'],
    [1024, 'bytes', '1 KiB', '1 KiB'],
    [434 * 2 ** 20, 'bytes', '434 MiB', '434 MiB'],
    [7.0625 * 2 ** 20, 'bytes', '7.06 MiB', '7.06 MiB'],
    [4 * 2 ** 30, 'bytes', '4 GiB', '4 GiB'],
    [2 ** 60, 'bytes', '1 EiB', '1 EiB'],
    [8_192_000, 'bytes/s', '7.81 MiB/s', '7.81 MiB/s'],
    [1e9, 'bits/s', '1 Gbit/s', '1 Gbit/s'],
    [5e-10, 'seconds', '0.5 ns', '0.5 ns'],
    [1e-6, 'seconds', '1 µs', '1 µs'],
    [0.9996, 'seconds', '1 s', '1 s'],
    [0.9994, 'seconds', '999 ms', '999 ms'],
    [90, 'seconds', '90 s', '90 s'],
    [2.4e9, 'hertz', '2.4 GHz', '2.4 GHz'],
    [1, 'cores', '1 core', '1 核'],
    [0.5, 'cores', '0.5 cores', '0.5 核'],
    [0.149, 'percent', '14.9 %', '14.9%'],
    [1, 'percent', '100 %', '100%'],
    [1200, 'cycles', '1,200 cycles', '1,200 周期'],
    [1.25e9, 'cycles/s', '1.25 G cycles/s', '1.25 G 周期/秒'],
    [50_000, 'operations/s', '50,000 ops/s', '50,000 次/秒'],
    [2.5e6, 'operations/s', '2.5 M ops/s', '2.5 M 次/秒'],
    [10_000, 'messages/s', '10,000 msg/s', '10,000 条/秒'],
    [1, 'instances', '1 instance', '1 个实例'],
    [3, 'number', '3', '3'],
    [-0.002, 'seconds', '−2 ms', '−2 ms'],
  ])('%s %s', (value, unit, english, chinese) => {
    expect(formatQuantity(value, unit, 'en')).toBe(english);
    expect(formatQuantity(value, unit, 'zh')).toBe(chinese);
  });

  test.each([null, undefined, Number.NaN])('%s says unknown, never 0', (value) => {
    expect(formatQuantity(value, 'bytes', 'en')).toBe('unknown');
    expect(formatQuantity(value, 'bytes', 'zh')).toBe('未知');
  });

  test('infinity is said as such', () => {
    expect(formatQuantity(Number.POSITIVE_INFINITY, 'instances', 'en')).toBe('∞');
    expect(formatQuantity(Number.NEGATIVE_INFINITY, 'seconds', 'en')).toBe('−∞');
  });
});

describe('formatRange', () => {
  test.each<[number, number, DisplayUnit, string, string]>([
    [0.7, 0.8, 'percent', '70–80 %', '70–80%'],
    [0.149, 0.465, 'percent', '14.9–46.5 %', '14.9–46.5%'],
    [10e-6, 50e-6, 'seconds', '10–50 µs', '10–50 µs'],
    [0.1 * 2 ** 20, 2 ** 20, 'bytes', '0.1–1 MiB', '0.1–1 MiB'],
    [512 * 2 ** 20, 2 * 2 ** 30, 'bytes', '0.5–2 GiB', '0.5–2 GiB'],
    [0, 5, 'cores', '0–5 cores', '0–5 核'],
    [4 * 2 ** 30, 4 * 2 ** 30, 'bytes', '4 GiB', '4 GiB'],
    [1, 1, 'cores', '1 core', '1 核'],
    [10e-9, 2, 'seconds', '10 ns – 2 s', '10 ns – 2 s'],
    [-0.5, 0.5, 'percent', '−50 to 50 %', '−50 至 50%'],
    [1, Number.POSITIVE_INFINITY, 'instances', '1 instance – ∞', '1 个实例 – ∞'],
  ])('%s to %s %s', (low, high, unit, english, chinese) => {
    expect(formatRange(low, high, unit, 'en')).toBe(english);
    expect(formatRange(low, high, unit, 'zh')).toBe(chinese);
  });
});

describe('formatFigure', () => {
  test('takes an exact number, a range of the plan, or nothing', () => {
    const range = { low: 0.7, high: 0.8, p5: 0.71, p50: 0.75, p95: 0.79 };
    expect(formatFigure(0.75, 'percent', 'en')).toBe('75 %');
    expect(formatFigure(range, 'percent', 'en')).toBe('70–80 %');
    expect(formatFigure(null, 'percent', 'zh')).toBe('未知');
  });
});
