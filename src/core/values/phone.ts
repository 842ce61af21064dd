import { inputTextNotFlag } from './input';
import type * as PhoneLib from './phoneLib';
import { isShortened, readDashExtension, readPart, splitNumbers, type PhonePart } from './phoneText';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type KindName, type Parsed, type ParseContext } from './value';

/** The phone library (60 KB, 2 ms) is evaluated on the first phone number only. */
const lib = (): typeof PhoneLib => require('./phoneLib') as typeof PhoneLib;

/** What sort of line a number is; 'other': toll-free, service, and where the plan does not tell (US). */
export type PhoneType = 'mobile' | 'landline' | 'other';

/** Mobile and landline fields take any valid number: which of the two it is, the number says itself. */
export const phone: Kind = phoneKind('phone');
export const landline: Kind = phoneKind('landline');

const STANDARD = /^\+\d{4,15}(?:x\d{1,8})?$/;

function phoneKind(name: KindName): Kind {
  return {
    name,
    cell: 'text',
    parse: parsePhones,
    format: (value) => mapNumbers(value, showInternational),
    keys: phoneKeys,
  };
}

/** Every number of a cell in standard form, joined by '; ', none dropped; refused whole if one of them is not valid. */
function parsePhones(input: CellScalar, ctx: ParseContext): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value);
  if (text === '') return ok(null);
  if (isShortened(text)) return refuse('phone-digits-lost', { text });
  const numbers: string[] = [];
  for (const part of splitNumbers(text)) {
    const found = parsePart(part, ctx.country);
    if (!found.ok) return found;
    numbers.push(...found.value);
  }
  if (numbers.length === 0) return refuse('phone-invalid', { text, reason: 'not-a-number' });
  return ok([...new Set(numbers)].join('; '));
}

/** One part of a cell: a number, or several that stand apart by white space only. */
function parsePart(part: string, country: string): Parsed<readonly string[]> {
  const whole = parseNumber(part, country);
  if (whole.ok) return ok([whole.value]);
  const pieces = part.split(' ');
  if (pieces.length > 1) {
    const parsed = pieces.map((piece) => parseNumber(piece, country));
    if (parsed.every((one) => one.ok)) return ok(parsed.map((one) => one.value));
  }
  return whole;
}

function parseNumber(text: string, country: string): Parsed<string> {
  const part = readPart(text);
  if (part === null) return refuse('phone-invalid', { text, reason: 'not-a-number' });
  const found = standard(part, country);
  if (found !== null) return ok(found);
  const dashed = part.extension === '' ? readDashExtension(part.number) : null;
  const withExtension = dashed === null ? null : standard(dashed, country);
  return withExtension === null ? whyNot(text, part, country) : ok(withExtension);
}

/** E.164 with the extension appended, or null where the number is not valid. */
function standard(part: PhonePart, country: string): string | null {
  for (const spelling of spellings(part.number, country)) {
    const found = lib().readNumber(spelling, country);
    if (typeof found !== 'string' && found.isValid()) {
      return part.extension === '' ? found.number : `${found.number}x${part.extension}`;
    }
  }
  return null;
}

/** `86-138…` and `(86)138…` name the country without its plus; `00` stands for plus everywhere but where it is dialled otherwise. */
function spellings(number: string, country: string): readonly string[] {
  const bare = number.replace(/\(0\)/, '');
  const digits = bare.replace(/\D/g, '');
  if (bare.startsWith('+')) return [bare];
  if (digits.startsWith('00')) return [bare, `+${digits.slice(2)}`];
  return country === 'CN' && /^86\d{10,11}$/.test(digits) ? [`+${digits}`, bare] : [bare];
}

/** Lengths of a subscriber's number without its area code, where it cannot be dialled from elsewhere. */
const LOCAL_NUMBER: Readonly<Record<string, RegExp>> = {
  CN: /^[2-8]\d{6,7}$/,
  TW: /^[2-8]\d{6,7}$/,
  US: /^[2-9]\d{6}$/,
  CA: /^[2-9]\d{6}$/,
};

function whyNot(text: string, part: PhonePart, country: string): Parsed<never> {
  const digits = part.number.replace(/\D/g, '');
  if (!part.number.startsWith('+') && LOCAL_NUMBER[country]?.test(digits) === true) {
    return refuse('phone-area-code-missing', { text });
  }
  // A mobile with a digit too few or too many, which may pass for a landline of another length.
  if (country === 'CN' && /^1[3-9]/.test(digits) && digits.length !== 11) {
    const reason = digits.length < 11 ? 'too-short' : 'too-long';
    return refuse('phone-invalid', { text, reason, digits: digits.length, expected: 11 });
  }
  const found = lib().readNumber(part.number, country);
  return refuse('phone-invalid', { text, reason: typeof found === 'string' ? reasonOf(found) : lengthReason(found) });
}

function lengthReason(found: PhoneLib.PhoneNumber): string {
  if (found.isPossible()) return 'not-in-use';
  return found.nationalNumber.length < 8 ? 'too-short' : 'too-long';
}

function reasonOf(code: string): string {
  if (code === 'TOO_SHORT') return 'too-short';
  if (code === 'TOO_LONG') return 'too-long';
  return code === 'INVALID_COUNTRY' ? 'unknown-country' : 'not-a-number';
}

/** Whether the first number of a value is a mobile, a landline or neither can be told. Null for no valid number. */
export function phoneType(value: string): PhoneType | null {
  const first = value.split('; ')[0] ?? '';
  if (!STANDARD.test(first)) return null;
  // The commonest case without the library.
  if (/^\+861[3-9]\d{9}/.test(first)) return 'mobile';
  const found = lib().readNumber(first.replace(/x.*$/, ''), 'CN');
  const type = typeof found === 'string' ? undefined : found.getType();
  if (type === 'MOBILE') return 'mobile';
  return type === 'FIXED_LINE' ? 'landline' : 'other';
}

/** As it is written inside `country`; numbers of other countries stay international. */
export function formatNational(value: CellScalar, country: string): string {
  return mapNumbers(value, (number, extension) => {
    const found = lib().readNumber(number, country);
    if (typeof found === 'string' || found.country !== country) return showInternational(number, extension);
    return found.formatNational() + shownExtension(extension);
  });
}

function showInternational(number: string, extension: string): string {
  const found = lib().readNumber(number, 'CN');
  return (typeof found === 'string' ? number : found.formatInternational()) + shownExtension(extension);
}

function shownExtension(extension: string): string {
  return extension === '' ? '' : ` x${extension}`;
}

/** Text that is no standard number (kept after a refusal) is shown as it is. */
function mapNumbers(value: CellScalar, show: (number: string, extension: string) => string): string {
  if (value === null) return '';
  const shown = String(value)
    .split('; ')
    .map((one) => {
      if (!STANDARD.test(one)) return one;
      const [number = '', extension = ''] = one.split('x');
      return show(number, extension);
    });
  return shown.join('; ');
}

/** A mobile or an international number that was kept as it was typed is still the same number. */
function asWritten(text: string): readonly string[] {
  const digits = text.replace(/[\s().-]/g, '');
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile !== undefined) return [`+86${mobile}`];
  return STANDARD.test(digits) ? [digits] : [];
}

/** Mobiles match without their extension, landlines with it: behind one switchboard stand many people. */
function phoneKeys(value: CellScalar): readonly string[] {
  if (typeof value !== 'string') return [];
  const numbers = value.split('; ').flatMap((one) => (STANDARD.test(one) ? [one] : asWritten(one)));
  const bare = (one: string): string => (phoneType(one) === 'mobile' ? one.replace(/x.*$/, '') : one);
  return [...new Set(numbers.map((one) => (one.includes('x') ? bare(one) : one)))];
}
