/** Digits and letters of a credit code, in the order of their values (GB 32100-2015); I, O, S, V and Z are missing. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Mobile numbers that are valid in shape; the block `0000` after each prefix keeps them recognisably invented. */
const MOBILE_PREFIXES = [
  '130',
  '131',
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '158',
  '159',
  '177',
  '180',
  '181',
  '186',
  '187',
  '188',
  '189',
];
const PER_PREFIX = 10_000;
/** Coprime to 10,000: walks through all four-digit endings without a repeat. */
const STRIDE = 7919;

/** The `index`-th invented Chinese mobile number, 11 digits; different for every index below 200,000. */
export function mobileNumber(index: number): string {
  const prefix = MOBILE_PREFIXES[index % MOBILE_PREFIXES.length] ?? '138';
  const step = Math.floor(index / MOBILE_PREFIXES.length);
  return `${prefix}0000${String(((step + 1) * STRIDE) % PER_PREFIX).padStart(4, '0')}`;
}

/** A landline of eight digits without its area code; the exchange 5550 is ours for invented ones. */
export function landlineNumber(index: number): string {
  return `5550${String((index * STRIDE) % PER_PREFIX).padStart(4, '0')}`;
}

/** A credit code whose check characters are right: category 91 (company), a region, an invented organisation number. */
export function creditCode(regionCode: string, index: number): string {
  const body = String(10_000_000 + (index % 80_000_000)).slice(0, 8);
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  const organisation = `${body}${organisationCheck(sum)}`;
  const code = `91${regionCode}${organisation}`;
  let weight = 1;
  let total = 0;
  for (const character of code) {
    total += CREDIT_CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return code + CREDIT_CHARACTERS.charAt((31 - (total % 31)) % 31);
}

/** GB 11714-1997: 10 is written X, 11 is written 0. */
function organisationCheck(sum: number): string {
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** Its last character changed, so that the check fails. */
export function wrongCreditCode(code: string): string {
  const at = CREDIT_CHARACTERS.indexOf(code.slice(-1));
  return code.slice(0, -1) + CREDIT_CHARACTERS.charAt((at + 1) % CREDIT_CHARACTERS.length);
}
