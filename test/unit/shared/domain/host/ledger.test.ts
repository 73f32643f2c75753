import { describe, expect, test } from 'vitest';
import {
  factCatalogue,
  type FactKey,
} from '../../../../../src/shared/domain/host/fact-catalogue.ts';
import {
  dissentingReadings,
  readingsAgree,
} from '../../../../../src/shared/domain/host/fact-dispute.ts';
import { factGroups, type FactUnit } from '../../../../../src/shared/domain/host/fact.ts';
import { factLabel } from '../../../../../src/shared/wording/fact-words.ts';
import { factText } from '../../../../../src/shared/wording/fact-text.ts';
import {
  findEntry,
  ledgerEntry,
  numberOf,
  subjectsOf,
  textOf,
  yesNoOf,
} from '../../../../../src/shared/domain/host/ledger.ts';
import { known, ledgerOf, unknown } from '../ledger-fixture.ts';

describe('lines of the ledger', () => {
  test('the id holds group, subject and name; the unit comes from the catalogue', () => {
    expect(ledgerEntry('disk.free', known(5), 'vda')).toMatchObject({
      id: 'disk.vda.free',
      group: 'disk',
      subject: 'vda',
      name: 'free',
      unit: 'bytes',
    });
    expect(ledgerEntry('cpu.threads', known(2))).toMatchObject({
      id: 'cpu.threads',
      subject: null,
    });
  });

  test('a fact is found by key and subject, also when the subject holds dots', () => {
    const ledger = ledgerOf(['network.speed', 1e9, 'eth0'], ['network.speed', 1e10, 'eth0.100']);
    expect(numberOf(ledger, 'network.speed', 'eth0.100')).toBe(1e10);
    expect(findEntry(ledger, 'network.speed')).toBeNull();
    expect(subjectsOf(ledger, 'network')).toEqual(['eth0', 'eth0.100']);
  });

  test('a value of another type than asked for is not known', () => {
    const ledger = ledgerOf(['limits.cores', 'unlimited'], ['cpu.smt', true]);
    expect(numberOf(ledger, 'limits.cores')).toBeNull();
    expect(textOf(ledger, 'limits.cores')).toBe('unlimited');
    expect(textOf(ledger, 'cpu.smt')).toBeNull();
    expect(yesNoOf(ledger, 'cpu.smt')).toBe(true);
  });

  test.each(Object.keys(factCatalogue) as FactKey[])('%s has a group and two labels', (key) => {
    const entry = ledgerEntry(key, known(1));
    expect(factGroups).toContain(entry.group);
    const label = factLabel(entry);
    expect(label.en).not.toBe(entry.name);
    expect(label.zh).toMatch(/\p{Script=Han}|^io_uring$/u);
  });
});

describe('readings that disagree', () => {
  test.each([
    [16, 16, 'count', true],
    [16, 15, 'count', false],
    [2.6e9, 2.592e9, 'hertz', true],
    [2.6e9, 3.4e9, 'hertz', false],
    [0, 0, 'bytes', true],
    [1024, 0, 'bytes', false],
    ['KVM', 'kvm ', 'text', true],
    ['KVM', 'VMware', 'text', false],
    [true, true, 'yes-no', true],
    [true, false, 'yes-no', false],
    ['unlimited', 4, 'cores', false],
  ] as const)('%s and %s (%s) agree: %s', (left, right, unit, agree) => {
    expect(readingsAgree(left, right, unit as FactUnit)).toBe(agree);
  });

  test('only the readings that contradict the chosen one are in dispute', () => {
    expect(dissentingReadings(known(8, 8, 4), 'count')).toEqual([{ value: 4, source: 'source 3' }]);
    expect(dissentingReadings(unknown('timed-out'), 'count')).toEqual([]);
  });
});

describe('facts as people read them', () => {
  test.each([
    ['cpu.threads', known(128), '128', '128'],
    ['cpu.clock', known(2.6e9), '2.6 GHz', '2.6 GHz'],
    ['memory.speed', known(3.2e9), '3,200 MT/s', '3,200 MT/s'],
    ['network.mtu', known(1500), '1,500', '1,500'],
    ['cpu.smt', known(false), 'no', '否'],
    ['limits.memory', known('unlimited'), 'unlimited', '不限'],
    ['limits.cpu-quota', known(0.5), '0.5 cores', '0.5 核'],
    ['disk.kind', known('hdd'), 'hard disk', '机械硬盘'],
    ['system.kernel', known('6.1.0'), '6.1.0', '6.1.0'],
    [
      'disk.latency',
      unknown('needs-calibration'),
      'unknown (has to be measured: calibrate this machine)',
      '未知（需要实测：请先校准本机）',
    ],
  ] as const)('%s', (key, fact, english, chinese) => {
    const entry = ledgerEntry(key, fact);
    expect([factText(entry, 'en'), factText(entry, 'zh')]).toEqual([english, chinese]);
  });
});
