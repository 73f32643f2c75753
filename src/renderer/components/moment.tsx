import type { Language } from '../../shared/base/text.ts';
import { useLanguage } from '../language/use-language.ts';

const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const;
const relativeForSeconds = 7 * 86_400;

function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

function relative(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = steps.findLast(([, length]) => seconds >= length) ?? ['second', 1];
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(-Math.floor(seconds / size), unit);
}

/** How long ago a time was, within a week; its date before that. */
export function momentText(at: string, language: Language): string {
  const locale = localeOf(language);
  const date = new Date(at);
  const seconds = (Date.now() - date.getTime()) / 1000;
  if (seconds >= 0 && seconds < relativeForSeconds) return relative(seconds, locale);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date);
}

/** A time: how long ago within a week, the date before that; the exact time on hover. */
export function Moment({ at }: { readonly at: string }) {
  const language = useLanguage();
  const exact = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <time dateTime={at} title={exact.format(new Date(at))} style={{ whiteSpace: 'nowrap' }}>
      {momentText(at, language)}
    </time>
  );
}
