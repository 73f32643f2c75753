import type { Language } from '../base/text.ts';

/** The product's name, the same in every language. */
export const product = 'Isoplan';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The day of an ISO 8601 time in words; text that is no such time is kept as it is. */
export function writtenDate(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T/.exec(iso);
  if (!match) return iso;
  const [, year = '', month = '', day = ''] = match;
  return language === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** Day and minute of an ISO 8601 time in UTC. */
export function writtenTime(iso: string, language: Language): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  const day = writtenDate(iso, language);
  return time === undefined ? day : `${day} ${time} UTC`;
}
