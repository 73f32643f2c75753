import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { Moment } from '../../../../src/renderer/components/moment.tsx';
import { createLanguage } from '../../../../src/renderer/language/i18n.ts';
import type { Language } from '../../../../src/shared/base/text.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test.each<[string, Language, string]>([
  ['2026-11-22T11:59:30Z', 'en', 'just now'],
  ['2026-11-22T12:00:20Z', 'en', 'just now'],
  ['2026-11-22T11:59:30Z', 'zh', '刚刚'],
  ['2026-11-22T11:55:00Z', 'en', '5 minutes ago'],
  ['2026-11-22T09:00:00Z', 'zh', '3小时前'],
  ['2026-11-21T11:00:00Z', 'en', 'yesterday'],
  ['2026-11-10T12:00:00Z', 'en', '10 Nov 2026'],
  ['2027-01-10T12:00:00Z', 'zh', '2027年1月10日'],
])('%s in %s reads %s at noon of 22 November', (at, language, expected) => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  render(
    <I18nextProvider i18n={createLanguage(language)}>
      <Moment at={at} />
    </I18nextProvider>,
  );
  expect(screen.getByText(expected).getAttribute('datetime')).toBe(at);
});
