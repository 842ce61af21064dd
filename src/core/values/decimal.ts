/** Decimal digits of numbers, handled as text: no step in floating point ever changes an amount. */

/** A number's shortest decimal without an exponent: 1e-7 → '0.0000001'. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return sign + shiftDigits(whole, fraction, Number(exponent));
}

/** Moves the decimal point: `shiftDecimal('0.123', 2)` is '12.3'. */
export function shiftDecimal(text: string, places: number): string {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  return sign + shiftDigits(whole, fraction, places);
}

function shiftDigits(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction;
  const at = whole.length + places;
  const left = at <= 0 ? '0' : digits.slice(0, at).padEnd(at, '0');
  const right = at < 0 ? '0'.repeat(-at) + digits : digits.slice(at);
  const trimmed = right.replace(/0+$/, '');
  return left.replace(/^0+(?=\d)/, '') + (trimmed === '' ? '' : `.${trimmed}`);
}

/** Rounds a decimal to at most `places` decimals, halves away from zero: '1.005' → '1.01'. */
export function roundDecimal(text: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length <= places) return text;
  const kept = whole + fraction.slice(0, places);
  const up = fraction.charAt(places) >= '5';
  const digits = up ? increment(kept) : kept;
  const rounded = shiftDigits(digits, '', -places);
  return /^0(?:\.0*)?$/.test(rounded) ? '0' : sign + rounded;
}

function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const last = head === '' ? '1' : head.slice(0, -1) + String(Number(head.slice(-1)) + 1);
  return last + '0'.repeat(nines);
}

/** Commas between groups of three. */
export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An amount as people read it: '1,200.00'. */
export function moneyText(amount: number): string {
  const [whole = '0', fraction = ''] = plainDecimal(Math.abs(amount)).split('.');
  return `${amount < 0 ? '-' : ''}${groupThousands(whole)}.${fraction.padEnd(2, '0')}`;
}

/** A fraction as a percentage: 0.125 is '12.5%'. */
export function percentText(fraction: number): string {
  return `${shiftDecimal(plainDecimal(fraction), 2)}%`;
}
