import { afterEach, describe, expect, test } from 'vitest';
import {
  readPreference,
  writePreference,
} from '../../../../../src/renderer/workspace/preferences/preferences.ts';

afterEach(() => {
  for (const name of ['language', 'project'] as const) writePreference(name, null);
});

describe('a preference', () => {
  test('is null until it is written, and again after it is taken back', () => {
    expect(readPreference('language')).toBeNull();
    writePreference('language', 'zh');
    expect(readPreference('language')).toBe('zh');
    writePreference('language', null);
    expect(readPreference('language')).toBeNull();
  });

  test('survives another port, where storage is empty and cookies are not', () => {
    writePreference('project', 'a b; c=d');
    localStorage.clear();
    expect(readPreference('project')).toBe('a b; c=d');
  });

  test('does not mix with a cookie whose name only begins alike', () => {
    document.cookie = 'isoplan.language2=en; Path=/';
    expect(readPreference('language')).toBeNull();
  });
});
