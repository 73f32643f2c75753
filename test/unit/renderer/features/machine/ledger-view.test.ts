import { describe, expect, test } from 'vitest';
import {
  arrangeLedger,
  countByFilter,
  type LedgerFilter,
} from '../../../../../src/renderer/features/machine/ledger-view.ts';
import type { Language } from '../../../../../src/shared/base/text.ts';
import { recordedLedger } from '../../../../support/recorded-ledger.ts';

function ids(filter: LedgerFilter, search = '', language: Language = 'en'): readonly string[] {
  return arrangeLedger(recordedLedger, filter, search, language).flatMap((group) =>
    group.subjects.flatMap((subject) => subject.entries.map((entry) => entry.id)),
  );
}

describe('the view of the ledger', () => {
  test('keeps groups and subjects in the order of the ledger', () => {
    const groups = arrangeLedger(recordedLedger, 'all', '', 'en');
    expect(groups.map((group) => group.group)).toEqual(['cpu', 'memory', 'disk', 'limits']);
    expect(groups[2]?.subjects.map((subject) => subject.subject)).toEqual(['vda']);
  });

  test('counts what each filter shows', () => {
    expect(countByFilter(recordedLedger)).toEqual({ all: 8, conflicts: 1, unknown: 1 });
    expect(ids('conflicts')).toEqual(['cpu.threads']);
    expect(ids('unknown')).toEqual(['memory.type']);
  });

  test.each<[string, Language, readonly string[]]>([
    ['example', 'en', ['cpu.model']],
    ['meminfo', 'en', ['memory.total']],
    ['vda free', 'en', ['disk.vda.free']],
    ['内存类型', 'zh', ['memory.type']],
    ['dmidecode', 'zh', ['memory.type']],
    ['nothing like it', 'en', []],
  ])('"%s" in %s finds %o', (search, language, found) => {
    expect(ids('all', search, language)).toEqual(found);
  });
});
