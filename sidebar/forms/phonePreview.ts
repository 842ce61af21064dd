import { readPart, splitNumbers, type PhonePart } from '../../src/core/values/phoneText';

/**
 * The standard form of phone numbers that can be told without numbering plans: mobiles and landlines of China, and numbers
 * that begin with their country code. Null where any part of the text needs the server to be understood.
 */
export function phonePreview(text: string, country: string): string | null {
  const numbers = splitNumbers(text).map((part) => {
    const read = readPart(part);
    return read === null ? null : plainNumber(read, country);
  });
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.join('; ');
}

function plainNumber({ number, extension }: PhonePart, country: string): string | null {
  const digits = number.replace(/\D/g, '');
  const international = number.trim().startsWith('+') ? `+${digits}` : digits;
  const shown =
    chineseMobile(international, country) ?? chineseLandline(international, country) ?? foreign(number, digits);
  return shown === null ? null : `${shown}${extension === '' ? '' : ` x${extension}`}`;
}

function chineseMobile(digits: string, country: string): string | null {
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile === undefined || (country !== 'CN' && digits.length === mobile.length)) return null;
  return `+86 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
}

/**
 * Area codes whose numbers all have eight digits, as the numbering plan in libphonenumber has them: Beijing, the cities of 2x,
 * and of the others those of the largest cities. In the rest seven and eight digits stand beside each other.
 */
const EIGHT_DIGITS = '10|2[0-57-9]|311|371|431|451|512|531|532|551|571|574|577|579|591|595|731|755|757|760|769|898';

function chineseLandline(digits: string, country: string): string | null {
  const own = country === 'CN' ? '|0' : '';
  const found = new RegExp(`^(?:\\+86|0086|\\+860${own})(${EIGHT_DIGITS})([2-8]\\d{7})$`).exec(digits);
  const [, area = '', local = ''] = found ?? [];
  return found === null ? null : `+86 ${area} ${local.slice(0, 4)} ${local.slice(4)}`;
}

/** With its country code a number is kept as it is, without the marks inside. */
function foreign(number: string, digits: string): string | null {
  const isForeign = number.trim().startsWith('+') && !digits.startsWith('86') && !/\(0\)/.test(number);
  return isForeign && digits.length >= 8 && digits.length <= 15 && !/^\+[\d ]+$/.test(number.trim())
    ? `+${digits}`
    : null;
}
