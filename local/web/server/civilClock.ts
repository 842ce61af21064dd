// Where a moment falls in the register's time zone. Node has Intl; the script that runs in the host has not.

/** `2026-11-21 09:30`. */
export function civilText(ms: number, timeZone: string): string {
  const part = partsOf(ms, timeZone);
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(ms: number, timeZone: string): number {
  return new Date(`${civilText(ms, timeZone).slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** The moments that the clock's buttons lead to. The next month is met
 * on its first morning, when whoever comes to work finds what the night has made. */
export function nextMoments(
  ms: number,
  timeZone: string,
): { readonly hour: number; readonly day: number; readonly month: number } {
  const text = civilText(ms, timeZone);
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  return { hour: ms + 3_600_000, day: ms + 86_400_000, month: momentOf(Date.UTC(year, month, 1, 9, 0), timeZone) };
}

/** The moment at which the clocks of the zone show what UTC shows at `asUtc`. */
function momentOf(asUtc: number, timeZone: string): number {
  const shown = (ms: number): number => Date.parse(`${civilText(ms, timeZone).replace(' ', 'T')}Z`);
  const first = asUtc - (shown(asUtc) - asUtc);
  return first - (shown(first) - asUtc);
}

function partsOf(ms: number, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(ms);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
