import { companyKeys } from '../values/companyName';
import { soundsAlike } from './names';
import { because, NOTHING, type Evidence } from './reason';
import { editDistance } from './similarity';
import { bits } from './weights';

const weights = bits.company;

/** A company's name as it is compared: without legal form, case, punctuation and 繁/简; the branch apart. */
export interface CompanyParts {
  readonly core: string;
  readonly branch: string;
}

export const NO_COMPANY: CompanyParts = { core: '', branch: '' };

/** Letters of a name that count: what is longer was pasted by mistake, and distances cost its square. */
const MOST_LETTERS = 120;

export function companyParts(name: string): CompanyParts {
  const [key = ''] = name === '' ? [] : companyKeys(name.slice(0, 2 * MOST_LETTERS));
  const [core = '', branch = ''] = key.split('|');
  return { core: core.slice(0, MOST_LETTERS), branch };
}

/** Compares the names of two companies that are customers themselves. */
export function compareCompanies(a: CompanyParts, b: CompanyParts): Evidence {
  const like = likenessOf(a, b);
  if (like === null) return NOTHING;
  if (a.branch !== b.branch && like !== 'different') {
    return { bits: weights.branch, reasons: because('company-branch') };
  }
  if (like === 'same') return { bits: weights.same, reasons: because('same-company') };
  if (like === 'different') return { bits: weights.different, reasons: [] };
  return { bits: weights[like], reasons: because('company-similar') };
}

/** Compares where two persons work: colleagues are not one person, so that it says little. */
export function compareWorkplaces(a: CompanyParts, b: CompanyParts): Evidence {
  const like = likenessOf(a, b);
  if (like === null) return NOTHING;
  if (like === 'same') return { bits: weights.sameWorkplace, reasons: because('same-company') };
  if (like === 'different') return { bits: weights.differentWorkplace, reasons: [] };
  return { bits: weights.similarWorkplace, reasons: because('company-similar') };
}

export function isSameCompany(a: CompanyParts, b: CompanyParts): boolean {
  return likenessOf(a, b) === 'same';
}

type Likeness = 'same' | 'similar' | 'soundsAlike' | 'different';

/** Null where one of them has no company. */
function likenessOf({ core: a }: CompanyParts, { core: b }: CompanyParts): Likeness | null {
  if (a === '' || b === '') return null;
  if (a === b) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // 深圳示例科技 and 示例科技: the place before the name is left out as often as not.
  if (short.length >= 4 && long.endsWith(short) && long.length - short.length <= 3) return 'similar';
  if (long.length - short.length > 2) return 'different';
  if (a.length === b.length && Array.from(a).every((one, at) => one === b.charAt(at) || soundsAlike(one, b.charAt(at))))
    return 'soundsAlike';
  const edits = editDistance(a, b);
  return edits <= editsAllowed(short) ? 'similar' : 'different';
}

/** One character of four or five Chinese ones may be a slip; of short names it makes another name. */
function editsAllowed(short: string): number {
  const latin = /^[\0-\u024f]*$/.test(short);
  if (short.length >= (latin ? 10 : 8)) return 2;
  return short.length >= (latin ? 5 : 4) ? 1 : 0;
}
