import type { LocaleFacts } from './locale';

/** The part of a pattern that fits a number, and the number to put into it: `positive;negative;zero;text`. */
export function chooseSection(pattern: string, value: number): { readonly section: string; readonly value: number } {
  const sections = splitSections(pattern);
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined && negative !== '') return { section: negative, value: -value };
  if (value === 0 && zero !== undefined && zero !== '') return { section: zero, value };
  return { section: positive, value };
}

function splitSections(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;)/g) ?? [''];
}

/**
 * A number by a pattern of the guide on number formats (`0`, `#`, `?`, `,`, `.`, `%`, `E+`, quotes, `[$¥-804]`).
 * Colours, conditions and padding are passed over; there may be one run of figures.
 */
export function formatNumber(value: number, section: string, locale: LocaleFacts): string {
  const tokens = section.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[0#?][0#?,.]*|\.[0#?]+|E[+-]?0+|%|[^]/g) ?? [];
  const percents = tokens.filter((token) => token === '%').length;
  const exponent = tokens.find((token) => /^E[+-]?0+$/.test(token));
  const shape = tokens.find(isFigures) ?? '';
  const scale = 1000 ** (/,+$/.exec(shape)?.[0].length ?? 0);
  const size = (Math.abs(value) * 100 ** percents) / scale;
  let done = false;
  const body = tokens.map((token) => {
    if (isFigures(token) && !done) {
      done = true;
      return figures(size, token, exponent, locale);
    }
    return literal(token);
  });
  return `${value < 0 ? '-' : ''}${body.join('')}`;
}

const isFigures = (token: string): boolean => /^[0#?.][0#?,.]*$/.test(token) && /[0#?]/.test(token);

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('[')) return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? '';
  if (token.startsWith('_')) return ' ';
  if (token.length > 1 && token.startsWith('*')) return '';
  return /^E[+-]?0+$/.test(token) ? '' : token;
}

function figures(size: number, shape: string, exponent: string | undefined, locale: LocaleFacts): string {
  const [whole = '', fraction = ''] = shape.replace(/,+$/, '').split('.');
  const most = fraction.length;
  const least = fraction.replace(/[#?]/g, '').length;
  if (exponent !== undefined) {
    const [mantissa = '', power = '0'] = size.toExponential(most).split('e');
    const digits = String(Math.abs(Number(power))).padStart(exponent.replace(/[^0]/g, '').length, '0');
    return `${mantissa.replace('.', locale.decimal)}E${Number(power) < 0 ? '-' : '+'}${digits}`;
  }
  const [before = '0', after = ''] = fixed(size, most).split('.');
  let kept = after;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const places = whole.replace(/[^0]/g, '').length;
  const padded = before === '0' && places === 0 ? '' : before.padStart(places, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  return kept === '' ? grouped : `${grouped}${locale.decimal}${kept}`;
}

/** Rounds half away from zero on the 15 figures that a cell has, so that 1.005 shows as 1.01 with two places. */
function fixed(size: number, places: number): string {
  if (size >= 1e15) return BigInt(Math.round(size)).toString();
  const exact = size.toPrecision(15);
  const shifted = Number(`${exact}e${exact.includes('e') ? 0 : places}`);
  if (exact.includes('e')) return size.toFixed(places);
  return (Math.round(shifted) / 10 ** places).toFixed(places);
}

/** A number in a cell without a format: ten figures after the point at most, an exponent from 1E+15 on. */
export function formatAutomatic(value: number, locale: LocaleFacts): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = '', power = '0'] = value.toExponential(5).split('e');
    const short = mantissa.replace(/\.?0+$/, '').replace('.', locale.decimal);
    return `${short}E${Number(power) < 0 ? '-' : '+'}${String(Math.abs(Number(power))).padStart(2, '0')}`;
  }
  const text = value.toFixed(10).replace(/\.?0+$/, '');
  return (text === '-0' ? '0' : text).replace('.', locale.decimal);
}
