/** A time of day as hours 0–23 and minutes 0–59. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** A text without its time; `time` is null where it has none, 'unreadable' where it has one that is no time of day. */
export interface TimeTaken {
  readonly rest: string;
  readonly time: TimeOfDay | null | 'unreadable';
}

const HALF = '(凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|午后|傍晚|晚上|夜里|夜晚|晚|夜|午前|午後)?\\s*';
const AM_PM = '\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?|पूर्वाह्न|अपराह्न)?';
const ZONE = '\\s*(?:z|utc|gmt)?(?:\\s*[+-]\\d{2}(?::?\\d{2})?)?(?![\\d:])';
const CLOCK = new RegExp(
  `(?:(?<=\\d)t|(?<![\\d.:]))${HALF}(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?(?!\\d|:)${AM_PM}${ZONE}`,
);
const SPOKEN = new RegExp(
  `${HALF}(?<!\\d)(\\d{1,2})[点點时時](?:(半)|([一三])刻|整|(\\d{1,2})(?:分(?:\\d{1,2}秒)?)?)?(?![\\d:])`,
);
const HOUR_ONLY = /(?<![\d.:/-])()(\d{1,2})()\s*(a\.?m\b\.?|p\.?m\b\.?)/;
const NAMED = /(?:\b(?:at )?(midnight|noon|midday)\b|(零点整?)|(正午|u podne))/;

/** Takes the time of day out of a lower-case text. Seconds and zones are read over: the register keeps minutes as written. */
export function takeTime(text: string): TimeTaken {
  const clock = CLOCK.exec(text) ?? HOUR_ONLY.exec(text);
  if (clock !== null) {
    const [all, half = '', hour = '', minute = '', suffix = ''] = clock;
    return taken(text, clock.index, all, timeOf(Number(hour), Number(minute), half !== '' ? half : suffix));
  }
  const spoken = SPOKEN.exec(text);
  if (spoken !== null) {
    const [all, half = '', hour = '', thirty = '', quarters = '', minute = ''] = spoken;
    const minutes = thirty !== '' ? 30 : quarters === '一' ? 15 : quarters === '三' ? 45 : Number(minute);
    return taken(text, spoken.index, all, timeOf(Number(hour), minutes, half));
  }
  const named = NAMED.exec(text);
  if (named === null) return { rest: text, time: null };
  const hour = named[1] === 'midnight' || named[2] !== undefined ? 0 : 12;
  return taken(text, named.index, named[0], { hour, minute: 0 });
}

function taken(text: string, at: number, part: string, time: TimeOfDay | 'unreadable'): TimeTaken {
  return { rest: `${text.slice(0, at)} ${text.slice(at + part.length)}`, time };
}

/** 24:00 and 晚上12点 are refused: the day that they belong to is the next one, or is meant to be this one. */
function timeOf(hour: number, minute: number, half: string): TimeOfDay | 'unreadable' {
  const at = hourOf(hour, half);
  return at === null || at > 23 || minute > 59 ? 'unreadable' : { hour: at, minute };
}

function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour;
  if (/^(?:p|अ|下午|午后|午後|傍晚)/.test(half))
    return hour === 12 ? 12 : hour > 12 ? hour : hour > 0 ? hour + 12 : null;
  if (/^(?:晚|夜)/.test(half)) return hour >= 5 && hour < 12 ? hour + 12 : hour > 17 ? hour : null;
  if (/^(?:中午|正午)/.test(half)) return hour >= 10 && hour <= 14 ? hour : hour <= 2 && hour > 0 ? hour + 12 : null;
  return hour > 12 ? null : hour === 12 ? (half === '上午' ? null : 0) : hour;
}
