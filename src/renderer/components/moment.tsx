import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/text.ts';
import { useLanguage } from '../language/use-language.ts';

const minute = 60;
const steps = [
  ['minute', minute],
  ['hour', 3600],
  ['day', 86_400],
] as const;
const week = 7 * 86_400;

function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

function timeAgo(seconds: number, locale: string): string {
  const [unit, length] = steps.findLast(([, size]) => seconds >= size) ?? steps[0];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(-Math.floor(seconds / length), unit);
}

/** Words a time: how long ago within a week, its date before that. */
export function useMomentText(): (at: string) => string {
  const { t } = useTranslation('common');
  const locale = localeOf(useLanguage());
  return (at) => {
    const date = new Date(at);
    const seconds = (Date.now() - date.getTime()) / 1000;
    if (Math.abs(seconds) < minute) return t('justNow');
    if (seconds > 0 && seconds < week) return timeAgo(seconds, locale);
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date);
  };
}

/** Words a time exactly, to the minute. */
export function useExactMoment(): (at: string) => string {
  const locale = localeOf(useLanguage());
  return (at) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(at),
    );
}

/** A time in short; the exact time on hover. */
export function Moment({ at }: { readonly at: string }) {
  const exact = useExactMoment();
  const momentText = useMomentText();
  return (
    <time dateTime={at} title={exact(at)} style={{ whiteSpace: 'nowrap' }}>
      {momentText(at)}
    </time>
  );
}

/** A time to the minute; how long ago it was on hover. */
export function ExactMoment({ at }: { readonly at: string }) {
  const exact = useExactMoment();
  const momentText = useMomentText();
  return (
    <time dateTime={at} title={momentText(at)} style={{ whiteSpace: 'nowrap' }}>
      {exact(at)}
    </time>
  );
}
