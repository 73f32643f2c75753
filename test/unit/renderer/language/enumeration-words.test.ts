import { expect, test } from 'vitest';
import { resources } from '../../../../src/renderer/language/resources.ts';
import { basisPhrase, basisWords } from '../../../../src/shared/wording/basis-words.ts';
import { isolationName } from '../../../../src/shared/wording/workload/isolation-words.ts';
import { levelWords } from '../../../../src/shared/wording/workload/level-words.ts';
import { provenanceWords, statusWords } from '../../../../src/shared/wording/provenance-words.ts';

// Where copies of these words disagreed, one won.

test('a figure recalled from memory is called unchecked wherever it stands, also in a badge', () => {
  expect(statusWords.recalled).toEqual({ en: 'recalled, not checked', zh: '凭记忆，未核实' });
  expect(resources.en.parameter.status.recalled).toBe('recalled, not checked');
  expect(resources.zh.parameter.status.recalled).toBe('凭记忆，未核实');
});

test('no demand at all is called none, not little', () => {
  expect(levelWords.none.zh).toBe('无');
  expect(resources.zh.common.level.none).toBe('无');
});

test('screens name classes of workloads as the rules of the document do', () => {
  expect(resources.zh.common.workloadClass['cpu-intensive']).toBe('CPU 密集型');
  expect(resources.zh.common.workloadClass['latency-critical']).toBe('低延迟关键');
  expect(resources.en.common.workloadClass['large-scale']).toBe('Large-scale deployment');
});

test('status, provenance and basis use one word for one thing', () => {
  expect(statusWords.stated).toBe(provenanceWords.stated);
  expect(statusWords.typed).toBe(provenanceWords.override);
  expect(basisWords.stated).toBe(provenanceWords.stated);
  expect(basisPhrase('stated').en).toBe('stated: as the pack prints it');
});

test('an isolation level has its number and its name; one off the scale its number alone', () => {
  expect(isolationName(3)).toEqual({ en: '3 (kernel)', zh: '3（内核级）' });
  expect(isolationName(5)).toEqual({ en: '5', zh: '5' });
});
