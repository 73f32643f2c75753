import { describe, expect, test } from 'vitest';
import { linkAddress } from '../../../../src/shared/base/link-address.ts';

describe('an address of a pack', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['doi:10.1145/2641361.2641367', 'https://doi.org/10.1145/2641361.2641367'],
    ['DOI: 10.1109/ISPASS.2015.7095802', 'https://doi.org/10.1109/ISPASS.2015.7095802'],
  ])('%s is followed', (address, followed) => {
    expect(linkAddress(address)).toBe(followed);
  });

  test.each([
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'app://isoplan/',
    'http://example.org/',
    'https:// example.org',
    'https://a" onclick="x',
    'doi:javascript:alert(1)',
    '//example.org',
    '',
  ])('%j is shown and leads nowhere', (address) => {
    expect(linkAddress(address)).toBeNull();
  });
});
