import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDirectory } from '../../../../src/main/hosts/data-directory.ts';

describe('where projects are kept', () => {
  it.each([
    ['linux', {}, '/home/ada/.local/share/isoplan'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/isoplan'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/isoplan'],
    ['linux', { ISOPLAN_DATA: '/elsewhere', XDG_DATA_HOME: '/data' }, '/elsewhere'],
    ['linux', { ISOPLAN_DATA: '' }, '/home/ada/.local/share/isoplan'],
    ['darwin', {}, '/home/ada/Library/Application Support/Isoplan'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Isoplan'],
    ['win32', {}, '/home/ada/AppData/Roaming/Isoplan'],
  ] as const)('on %s with %j is %s', (platform, environment, directory) => {
    expect(defaultDataDirectory(environment, platform, () => '/home/ada')).toBe(
      path.normalize(directory),
    );
  });

  it.each([
    ['linux', {}, null],
    ['darwin', {}, null],
    ['linux', { ISOPLAN_DATA: '/elsewhere' }, '/elsewhere'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/isoplan'],
  ] as const)(
    'of a user without a home, on %s with %j, is %s',
    (platform, environment, directory) => {
      expect(defaultDataDirectory(environment, platform, () => null)).toBe(directory);
    },
  );
});
