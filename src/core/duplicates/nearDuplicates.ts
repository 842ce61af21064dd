import type { FieldValues } from '../changeSet';
import { compareBirthDates } from './birthDates';
import { compareCompanies, compareWorkplaces, isSameCompany } from './companies';
import { compareContacts } from './contacts';
import { glanceFor } from './glance';
import { compareNames, type WordCounts } from './names';
import { cityKey, comparePlaces, postcodeKey, type PlaceCounts } from './places';
import { closer, profileOf, textOf, type Profile } from './profile';
import { because, NOTHING, type DuplicateReason, type Evidence } from './reason';
import { bits, EXPECTED_TWINS, SUGGEST_AT } from './weights';

export interface NearDuplicate {
  readonly id: string;
  /** How much speaks for the same customer, 0 to 1; from `ASK_AT` on it is about as likely as not. */
  readonly score: number;
  /** Most telling first. */
  readonly reasons: readonly DuplicateReason[];
}

export interface PoolRecord {
  readonly id: string;
  readonly fields: FieldValues;
}

export interface NearOptions {
  /** The customer itself, where it is in the pool. */
  readonly exceptId?: string | null;
  /** Lowest score that is given; `SUGGEST_AT` if absent. */
  readonly threshold?: number;
  /** How many at most; 20 if absent. */
  readonly limit?: number;
  /** Customers that are given however low their score is. */
  readonly always?: ReadonlySet<string>;
}

const DEFAULT_LIMIT = 20;
const NOBODY: ReadonlySet<string> = new Set();

/** Customers that a new one can be compared with; grows by one at a time. */
export interface DuplicatePool {
  readonly add: (record: PoolRecord) => void;
  readonly near: (candidate: FieldValues, options?: NearOptions) => readonly NearDuplicate[];
}

/**
 * Customers of the pool who may be the candidate, best first, with the reasons: names, companies, birth dates, places and
 * ways to be reached, each weighed by how rarely strangers agree on it. The order of the pool changes nothing. Decides
 * nothing: what a score leads to is the caller's business.
 */
export function nearDuplicates(
  candidate: FieldValues,
  pool: readonly PoolRecord[],
  options: NearOptions = {},
): readonly NearDuplicate[] {
  const prepared = duplicatePool();
  for (const record of pool) prepared.add(record);
  return prepared.near(candidate, options);
}

export function duplicatePool(): DuplicatePool {
  const profiles: Profile[] = [];
  const counts = poolCounts();
  return {
    add: ({ id, fields }) => {
      const profile = profileOf(id, fields);
      profiles.push(profile);
      counts.add(profile);
    },
    near: (candidate, { exceptId = null, threshold = SUGGEST_AT, limit = DEFAULT_LIMIT, always = NOBODY } = {}) => {
      const profile = profileOf('', candidate);
      const isWorthALook = profiles.length <= FEW ? () => true : glanceFor(profile);
      return profiles
        .filter((other) => other.id !== exceptId && (isWorthALook(other) || always.has(other.id)))
        .flatMap((other) => compareProfiles(profile, other, counts, always.has(other.id) ? 0 : threshold) ?? [])
        .filter(({ id, score }) => score >= threshold || always.has(id))
        .sort((one, two) => two.total - one.total || (one.id < two.id ? -1 : 1))
        .slice(0, limit)
        .map(({ id, score, reasons }) => ({ id, score, reasons }));
    },
  };
}

/** Scores end at 1; what they are made of goes on, and puts the best of those first. */
interface Compared extends NearDuplicate {
  readonly total: number;
}

/** So few are all looked at closely: where the register is small, little is enough to come near one half. */
const FEW = 500;

interface PoolCounts extends WordCounts, PlaceCounts {
  add(profile: Profile): void;
}

function poolCounts(): PoolCounts {
  const words = new Map<string, number>();
  const postcodes = new Map<string, number>();
  const cities = new Map<string, number>();
  let customers = 0;
  const bump = (counts: Map<string, number>, key: string): void => {
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const keyOfCity = remembering(cityKey);
  const keyOfPostcode = remembering(postcodeKey);
  return {
    get customers() {
      return customers;
    },
    add: ({ name, fields }) => {
      customers += 1;
      for (const word of name.words) bump(words, word);
      bump(postcodes, keyOfPostcode(textOf(fields['postcode'])));
      bump(cities, keyOfCity(textOf(fields['city'])));
    },
    count: (word) => words.get(word) ?? 0,
    postcode: (postcode) => postcodes.get(postcode) ?? 0,
    city: (city) => cities.get(city) ?? 0,
  };
}

/** Cities and postcodes are told in few spellings, and folding one costs more than counting it. */
function remembering(keyOf: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const key = known.get(text) ?? keyOf(text);
    known.set(text, key);
    return key;
  };
}

/**
 * Compares two customers; null where the score stays below `least` whatever a look at their addresses, which takes longest,
 * could add.
 */
function compareProfiles(candidate: Profile, other: Profile, counts: PoolCounts, least: number): Compared | null {
  const [a, b] = [closer(candidate), closer(other)];
  const prior = Math.log2(EXPECTED_TWINS / (counts.customers + bits.name.smoothing));
  const employer = a.self.core === '' && isSameCompany(a.workplace, b.self);
  const who = [
    compareWho(candidate, other, counts, prior),
    compareBirthDates(candidate.birth, other.birth),
    ...compareContacts(a.contacts, b.contacts),
  ];
  const sum = who.reduce((total, evidence) => total + evidence.bits, prior);
  if (!employer && scoreOf(sum + bits.place.most) < least) return null;
  const place = comparePlaces(a.place(), b.place(), counts);
  const told = [...who, place].sort((one, two) => two.bits - one.bits).flatMap((evidence) => evidence.reasons);
  const total = employer ? Math.max(0, sum + place.bits) : sum + place.bits;
  return {
    id: other.id,
    total,
    score: scoreOf(total),
    reasons: employer ? [...told, ...because('employer')] : told,
  };
}

/** Who it is: two companies by their names, two persons by theirs and where they work. */
function compareWho(candidate: Profile, other: Profile, counts: WordCounts, prior: number): Evidence {
  const [a, b] = [closer(candidate), closer(other)];
  if (a.self.core !== '' && b.self.core !== '') return compareCompanies(a.self, b.self);
  if (a.self.core !== '' || b.self.core !== '') {
    const named = candidate.name.words.length > 0 && other.name.words.length > 0;
    return named ? { bits: bits.company.personAgainstCompany, reasons: [] } : NOTHING;
  }
  const name = compareNames(candidate.name, other.name, counts);
  const work = compareWorkplaces(a.workplace, b.workplace);
  return {
    bits: alone(name.bits, bits.name.mostAlone - prior) + work.bits,
    reasons: [...name.reasons, ...work.reasons],
  };
}

/** What a name says beyond the limit counts for little, and never for nothing: the same characters stay above the same sound. */
function alone(nameBits: number, limit: number): number {
  return nameBits <= limit ? nameBits : limit + (nameBits - limit) * bits.name.beyondAlone;
}

/** Bits as a probability, in steps of a millionth. */
function scoreOf(total: number): number {
  return Math.round(STEPS / (1 + 2 ** -total)) / STEPS;
}

const STEPS = 1_000_000;
