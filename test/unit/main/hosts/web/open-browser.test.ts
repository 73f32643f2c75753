import { describe, expect, it } from 'vitest';
import { browserOpener } from '../../../../../src/main/hosts/web/open-browser.ts';

describe('the way to open a browser', () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', {}, null],
    ['linux', { DISPLAY: ':0', CI: 'true' }, null],
    ['darwin', { CI: '1' }, null],
  ] as const)('on %s with %j is %j', (platform, environment, opener) => {
    expect(browserOpener(platform, environment)).toEqual(opener);
  });
});
