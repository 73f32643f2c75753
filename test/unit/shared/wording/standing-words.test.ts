import { describe, expect, test } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { namesWinner } from '../../../../src/shared/decision/verdict/standing.ts';
import { verdictStandings } from '../../../../src/shared/domain/result/verdict-standing.ts';
import {
  standingHeadline,
  standingWords,
  type HeadlineNames,
} from '../../../../src/shared/wording/standing-words.ts';
import { robustnessWords, verdictWords } from '../../../../src/shared/wording/verdict-words.ts';

const names: HeadlineNames = {
  leader: text('Containers', '容器化'),
  rival: text('Kata', 'Kata'),
  challenger: text('VM', '虚拟机'),
  measure: text('Image size', '镜像大小'),
  ifHolds: null,
  runsHere: false,
};

describe('the headline', () => {
  test.each(verdictStandings)(
    '%s: a winner is announced only where one may be named',
    (standing) => {
      const { en, zh } = standingHeadline(standing, names);
      expect(/^(Recommended|Likely the best|The only)/.test(en)).toBe(namesWinner(standing));
      expect(en).not.toBe('');
      expect(zh).not.toBe('');
    },
  );

  test('says who is close to whom, and what to measure', () => {
    expect(standingHeadline('too-close', names)).toEqual(
      text(
        'Undecided: Containers and Kata are too close. Measure “Image size” first',
        '未决：容器化与 Kata 难分高下，请先测量“镜像大小”',
      ),
    );
  });

  test('says what may take the place of a fragile one, or that not every attack is withstood', () => {
    expect(standingHeadline('fragile', names).en).toBe(
      'Fragile: Containers comes first most often, but VM may take its place',
    );
    expect(standingHeadline('fragile', { ...names, challenger: null }).en).toBe(
      'Fragile: Containers comes first most often, but not against every attack',
    );
  });
});

describe('the headline of what hangs on a question', () => {
  test('says what would be recommended then, beside what is known', () => {
    expect(standingHeadline('conditional', { ...names, ifHolds: text('Sandbox', '沙盒') })).toEqual(
      text(
        'Recommended by what is known: Containers. If the open question is answered in its favour: Sandbox',
        '按已知情况推荐：容器化；若待定问题得到有利的答案，则推荐：沙盒',
      ),
    );
  });

  test('makes no promise where the recommended one itself hangs on it', () => {
    expect(standingHeadline('conditional', names).en).toBe(
      'Recommended if the open question is answered in its favour: Containers',
    );
  });
});

test('where none carries all instances, the hosts are named, not the requirements', () => {
  expect(standingHeadline('none', names).en).toBe('No alternative is feasible');
  expect(standingHeadline('none', { ...names, runsHere: true }).en).toBe(
    'No alternative is feasible for all instances: the hosts are too few or too small',
  );
});

test('verdict, grade and standing use one word for one thing', () => {
  expect(verdictWords.clear).toBe(standingWords.clear);
  expect(verdictWords.likely).toBe(standingWords.likely);
  expect(robustnessWords.fragile).toBe(standingWords.fragile);
  expect(robustnessWords['too-close']).toBe(standingWords['too-close']);
});
