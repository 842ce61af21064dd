import { readPart, splitNumbers, type PhonePart } from '../../src/core/values/phoneText';

/**
 * The standard form of phone numbers that can be told without numbering plans: mobile numbers of China and numbers that
 * begin with their country code. Null where any part of the text needs the server to be understood.
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
  const end = extension === '' ? '' : ` x${extension}`;
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(number.trim().startsWith('+') ? `+${digits}` : digits)?.[1];
  if (mobile !== undefined && (country === 'CN' || digits.length > mobile.length)) {
    return `+86 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}${end}`;
  }
  return null;
}
