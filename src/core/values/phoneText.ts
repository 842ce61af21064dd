import { cleanCode } from './unicode';

/** One number of a cell, before it is understood. */
export interface PhonePart {
  readonly number: string;
  readonly extension: string;
}

const LABEL =
  /^(?:tel(?:ephone)?|phone|mobile|mob|cell|call|ph|[tmp](?=[.:])|手机号码|手机号|手机|移动电话|联系电话|联系方式|办公电话|固定电话|电话号码|电话|座机|固话|手機|電話|聯絡電話)(?:[.:]|\s|(?=[\d+(]))\s*[.:]?\s*/i;
const ICON = /^[\u260e\u260f\u2706\u{1f4de}\u{1f4f1}\u{1f4f2}\u{1f919}]\ufe0f?\s*/u;
const EXTENSION = /[\s,;-]*(?:转|轉|分机号?|分機|内线|內線|extension|extn?|ext|x|#)[\s.:-]*(\d{1,8})\s*#?$/i;
const NUMBER = /^\+?[\d\s().[\]/·~-]+$/;

/** The numbers of a cell: split at ; , 、 | / line ends and "or". Each part is trimmed, none is empty. */
export function splitNumbers(text: string): readonly string[] {
  return cleanCode(text)
    .replace(/;ext=/gi, ' ext ')
    .replace(/[,;、]\s*(?=转|轉|分机|分機|内线|內線|ext)/gi, ' ')
    .split(/[;,、|\n]|\s\/\s|\/(?=\s*(?:\+|1[3-9]\d|0\d{2}))|\s+(?:or|and)\s+|\s*[或和]\s*/i)
    .map((part) => part.trim().replace(/[.。]+$/, ''))
    .filter((part) => part !== '');
}

/** Number and extension of one part, labels dropped; null where it holds anything that is not part of a number. */
export function readPart(part: string): PhonePart | null {
  const bare = part
    .replace(ICON, '')
    .replace(LABEL, '')
    .replace(/^\((\+\d{1,3})\)/, '$1 ')
    .trim();
  const match = EXTENSION.exec(bare);
  const extension = match?.[1] ?? '';
  const number = (match === null ? bare : bare.slice(0, match.index)).trim();
  if (!NUMBER.test(number) || !/\d/.test(number)) return null;
  return { number: number.replace(/\[/g, '(').replace(/\]/g, ')').replace(/[·~]/g, '-'), extension };
}

/** `021-88888888-801`: what it may be if the last group is an extension. */
export function readDashExtension(number: string): PhonePart | null {
  const match = /^(.*\d{7,8})-(\d{1,6})$/.exec(number.replace(/\s/g, ''));
  if (match === null) return null;
  return { number: match[1] ?? '', extension: match[2] ?? '' };
}

/** Whether the text is a number that a spreadsheet has shortened to `1.38E+10`, its digits gone. */
export function isShortened(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?e\+?\d+$/i.test(text.replace(/\s/g, ''));
}
