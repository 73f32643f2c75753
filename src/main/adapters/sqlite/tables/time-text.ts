const day = 86_400_000;
/** Date texts of days that came up: long lists have few days and many times. */
const days = new Map<number, string>();
const maxDays = 4000;

function dateText(number: number): string {
  const cached = days.get(number);
  if (cached !== undefined) return cached;
  if (days.size >= maxDays) days.clear();
  const text = new Date(number * day).toISOString().split('T')[0] ?? '';
  days.set(number, text);
  return text;
}

/** `00` to `99`. */
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** ISO 8601 text of a time in milliseconds since the epoch; the same as `toISOString`, but quicker. */
export function timeText(time: number): string {
  const number = Math.floor(time / day);
  const rest = time - number * day;
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const hour = twoDigits[Math.floor(minutes / 60)];
  const ending = `${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
  return `${dateText(number)}T${hour}:${ending}.${String(rest % 1000).padStart(3, '0')}Z`;
}
