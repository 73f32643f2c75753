import { useLanguage } from '../language/use-language.ts';

const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const;
const relativeForSeconds = 7 * 86_400;

function relative(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = steps.findLast(([, length]) => seconds >= length) ?? ['second', 1];
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(-Math.floor(seconds / size), unit);
}

/** A time: how long ago within a week, the date before that; the exact time on hover. */
export function Moment({ at }: { readonly at: string }) {
  const language = useLanguage();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const date = new Date(at);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const seconds = (Date.now() - date.getTime()) / 1000;
  const recent = seconds >= 0 && seconds < relativeForSeconds;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <time dateTime={at} title={exact.format(date)} style={{ whiteSpace: 'nowrap' }}>
      {recent ? relative(seconds, locale) : day.format(date)}
    </time>
  );
}
