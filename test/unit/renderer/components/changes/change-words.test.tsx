import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { changePlace } from '../../../../../src/renderer/components/changes/change-place.ts';
import { changeValue } from '../../../../../src/renderer/components/changes/change-value.ts';
import { createLanguage } from '../../../../../src/renderer/language/i18n.ts';
import { languages, type Language } from '../../../../../src/shared/base/text.ts';
import { projectChanges } from '../../../../../src/shared/domain/project/project-changes.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';

function textsOf(language: Language) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <I18nextProvider i18n={createLanguage(language)}>{children}</I18nextProvider>
  );
  const { result } = renderHook(() => useTranslation(['changes', 'workloads', 'common']).t, {
    wrapper,
  });
  return result.current;
}

const texts = { en: textsOf('en'), zh: textsOf('zh') };
const packName = (id: string): string => (id === 'cpu.limit' ? 'CPU limit' : id);

function told(field: string, value: string | null, language: Language): readonly [string, string] {
  const t = texts[language];
  return [changePlace(field, t, packName), changeValue(field, value, t, language)];
}

describe('a change in words', () => {
  test.each([
    ['workloads[web].memory', '4Gi', 'Workload “web”, Memory request', '4Gi'],
    ['workloads[a].b].isolation', '3', 'Workload “a].b”, Least isolation level', 'kernel level'],
    ['workloads[2].count', '7', 'Workload no. 3, Instances', '7'],
    ['workloads[web].ioRequirement', 'high', 'Workload “web”, IO level', 'high'],
    [
      'workloads[web].ioRequirement',
      '{iops: 500}',
      'Workload “web”, IO level',
      'figures of its own',
    ],
    [
      'workloads[web].networkRequirement.latencyBudget',
      '0.0005',
      'Workload “web”, Network level, Latency budget',
      '500 µs',
    ],
    ['weights.cpu', '2.5', 'Weight of “CPU utilization”', '2.5'],
    ['weights.isolation', '2', 'Weight of “Isolation strength”', '2'],
    ['thresholds.cpu.limit', '0.7', 'Threshold “CPU limit”', '0.7'],
    ['overrides[vm.cpu.exit].low', '1200', 'Parameter “vm.cpu.exit”, low', '1,200'],
    ['host', 'null', 'Host', 'this machine'],
    ['host.memoryBytes', '34359738368', 'Memory', '32 GiB'],
    ['host.disks[vda].latencySeconds', '0.0001', 'Disk vda, latency', '100 µs'],
    ['host.reserve.cpu', '0.1', 'Reserve for the host', '10 %'],
    ['notes', '', 'Notes', '(empty)'],
    ['sampling.seed', '7', 'Seed', '7'],
    ['weights.io', null, 'Weight of “IO performance”', 'not set'],
  ])('%s = %s', (field, value, place, shown) => {
    expect(told(field, value, 'en')).toEqual([place, shown]);
  });

  test('is in Chinese where the screen is', () => {
    expect(told('workloads[web].isolation', '4', 'zh')).toEqual([
      '工作负载“web”，最低隔离强度',
      '硬件级',
    ]);
    expect(told('weights.cpu', '2', 'zh')).toEqual(['“CPU 利用率”的权重', '2']);
  });

  test('names every field of a project that has everything, in both languages', () => {
    const empty = projectDocument.parse({ schema: 'isoplan/project@1', name: 'A' });
    const full: ProjectDocument = projectDocument.parse({
      ...empty,
      name: 'B',
      notes: 'x',
      pack: 'evidence',
      basis: 'stated',
      sampling: { samples: 500, seed: 2 },
      weights: { cpu: 1, compatibility: 2 },
      thresholds: { t: 1 },
      host: { name: 'h', disks: [{ name: 'd' }], nics: [{ name: 'n' }] },
      workloads: [{ name: 'w', cpu: 1 }],
      overrides: [
        {
          parameter: 'p',
          low: 1,
          high: 2,
          distribution: 'uniform',
          provenance: 'override',
          reason: 'r',
        },
      ],
    });
    for (const language of languages) {
      for (const { field, after } of projectChanges(empty, full)) {
        const [place, value] = told(field, after, language);
        expect(place).not.toBe(field);
        expect(place).not.toMatch(/\{\{|\bchanges\b/);
        expect(value).not.toBe('');
      }
    }
  });
});
