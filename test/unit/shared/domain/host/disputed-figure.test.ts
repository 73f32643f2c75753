import { describe, expect, test } from 'vitest';
import {
  readFigure,
  smallerFigure,
} from '../../../../../src/shared/domain/host/disputed-figure.ts';
import type { FactKey } from '../../../../../src/shared/domain/host/fact-catalogue.ts';
import type { FactValue, Ledger } from '../../../../../src/shared/domain/host/fact.ts';
import {
  hostDocument,
  hostFromInput,
} from '../../../../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { hostFromLedger } from '../../../../../src/shared/domain/host/ledger-host.ts';
import { ledgerEntry } from '../../../../../src/shared/domain/host/ledger.ts';
import { known } from '../ledger-fixture.ts';

const GiB = 2 ** 30;
const anything = { low: 0, high: 1e18 };

const figure = (key: FactKey, ...values: readonly [FactValue, ...FactValue[]]) =>
  readFigure(ledgerEntry(key, known(...values)), anything);

function ledger(...facts: readonly (readonly [FactKey, FactValue, ...FactValue[]])[]): Ledger {
  return {
    schema: 'isoplan/ledger@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    entries: facts.map(([key, ...values]) => ledgerEntry(key, known(...values))),
  };
}

describe('a figure that was read more than once', () => {
  test('is certain when its readings agree, within the tolerance of a measured one', () => {
    expect(figure('cpu.threads', 16, 16)).toEqual({ value: 16, disputed: null });
    expect(figure('cpu.clock', 2.6e9, 2.592e9)).toEqual({ value: 2.6e9, disputed: null });
  });

  test('keeps every reading when they contradict each other, and the range of all', () => {
    expect(figure('cpu.threads', 128, 64, 96)).toEqual({
      value: 128,
      disputed: {
        low: 64,
        high: 128,
        readings: [
          { value: 128, source: 'source 1' },
          { value: 64, source: 'source 2' },
          { value: 96, source: 'source 3' },
        ],
      },
    });
  });

  test('a reading that no host file may state does not count as one', () => {
    const bounds = { low: 1e6, high: 1e12 };
    const read = readFigure(ledgerEntry('cpu.clock', known(3e9, 12)), bounds);
    expect(read).toEqual({ value: 3e9, disputed: null });
  });
});

describe('the smaller of a total and a limit', () => {
  const total = figure('memory.total', 8 * GiB, 128 * GiB);

  test('a limit below every reading of the total settles the matter', () => {
    const limit = figure('limits.memory', GiB);
    expect(smallerFigure(total, limit)).toEqual({ value: GiB, disputed: null });
  });

  test('a limit between the readings cuts the range', () => {
    const limit = figure('limits.memory', 64 * GiB);
    expect(smallerFigure(total, limit)).toMatchObject({
      value: 8 * GiB,
      disputed: { low: 8 * GiB, high: 64 * GiB },
    });
  });

  test('a missing one leaves the other as it is', () => {
    expect(smallerFigure(total, null)).toEqual(total);
    expect(smallerFigure(null, null)).toBeNull();
  });
});

describe('the host of a ledger whose readings contradict each other', () => {
  const conflicting = ledger(
    ['cpu.threads', 128, 64],
    ['cpu.clock', 2e9, 3e9],
    ['memory.total', 16 * GiB],
    ['limits.memory', 4 * GiB],
  );

  test('states the chosen figures, the disputes, and the limits beside the totals', () => {
    expect(hostFromLedger(conflicting)).toMatchObject({
      cores: 128,
      clockHz: 2e9,
      memoryBytes: 4 * GiB,
      disputed: { cores: { low: 64, high: 128 }, clockHz: { low: 2e9, high: 3e9 } },
      bounds: {
        scope: 'limits',
        cores: { machine: 128, limit: null },
        memoryBytes: { machine: 16 * GiB, limit: 4 * GiB },
      },
    });
  });

  test('is the whole machine when that is asked for', () => {
    expect(hostFromLedger(conflicting, 'machine')).toMatchObject({
      memoryBytes: 16 * GiB,
      bounds: { scope: 'machine' },
    });
  });

  test('says nothing of disputes and limits where there are none', () => {
    const host = hostFromLedger(ledger(['cpu.threads', 8, 8], ['limits.cores', 8]));
    expect(Object.keys(host)).not.toContain('disputed');
    expect(Object.keys(host)).not.toContain('bounds');
  });

  test('is read back from its file as it was', () => {
    const host = hostFromLedger(conflicting);
    const file: unknown = JSON.parse(
      JSON.stringify(hostDocument({ host, ledger: conflicting }, '1')),
    );
    expect(hostFromInput(hostInput.parse(file))).toEqual(host);
  });
});
