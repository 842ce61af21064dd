import type { FieldValues } from '../changeSet';
import { toSimplified } from '../values/simplified';
import { matchText } from '../values/unicode';
import { because, NOTHING, type DuplicateReason, type Evidence } from './reason';
import { editDistance, isOneSwap } from './similarity';
import { bits } from './weights';

const weights = bits.place;

/** Where a customer is, as it is compared. */
export interface PlaceParts {
  readonly address: AddressShape;
  readonly postcode: string;
  readonly city: string;
  readonly province: string;
}

interface AddressShape {
  /** Letters and digits without common words, spaces and 繁/简. */
  readonly text: string;
  /** The first number, which is the house in most addresses; '' where there is none. */
  readonly house: string;
  /** Pairs of neighbouring characters with how often each stands there. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** How many customers of the register have this postcode or city; of how many. */
export interface PlaceCounts {
  readonly customers: number;
  postcode(postcode: string): number;
  city(city: string): number;
}

/** Characters of an address that count. */
const MOST_LETTERS = 160;

/** Words that most addresses have say nothing of this one. */
const COMMON_WORDS =
  /\b(?:street|st|road|rd|avenue|ave|place|pl|crescent|cres|cct|circuit|drive|dr|close|cl|court|ct|lane|ln|unit|flat|apt|apartment|the|of)\b/g;

export function placeParts(fields: FieldValues): PlaceParts {
  return {
    address: shapeOf(textOf(fields['address'])),
    postcode: postcodeKey(textOf(fields['postcode'])),
    city: cityKey(textOf(fields['city'])),
    province: toSimplified(matchText(textOf(fields['province']))).replace(/[省市]$/, ''),
  };
}

export function postcodeKey(postcode: string): string {
  return postcode.toUpperCase().replace(/\s/g, '');
}

/** A city without the ending that people leave out: 深圳 and 深圳市. */
export function cityKey(city: string): string {
  const key = toSimplified(matchText(city.slice(0, MOST_LETTERS)));
  return key.length > 2 ? key.replace(/市$/, '') : key;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 2 * MOST_LETTERS) : '';
}

function shapeOf(address: string): AddressShape {
  const plain = address.normalize('NFKC').toLowerCase().replace(COMMON_WORDS, ' ');
  const text = toSimplified(matchText(plain)).slice(0, MOST_LETTERS);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, house: /\d+/.exec(plain)?.[0] ?? '', pairs };
}

/** Compares where two customers are. The parts of one address are one witness: together they have a limit. */
export function comparePlaces(a: PlaceParts, b: PlaceParts, counts: PlaceCounts): Evidence {
  const parts = [
    compareAddresses(a.address, b.address),
    comparePostcodes(a.postcode, b.postcode, counts),
    compareCities(a.city, b.city, counts),
    compareProvinces(a.province, b.province),
  ];
  const total = parts.reduce((sum, part) => sum + part.bits, 0);
  return { bits: Math.min(weights.most, total), reasons: withoutLesser(parts.flatMap((part) => part.reasons)) };
}

/** Who has the same address has the same postcode and city: that need not be said. */
function withoutLesser(reasons: readonly DuplicateReason[]): readonly DuplicateReason[] {
  const address = reasons.find(({ code }) => code === 'same-address');
  if (address !== undefined) return [address];
  const postcode = reasons.some(({ code }) => code === 'same-postcode');
  return reasons.filter(({ code }) => code !== 'same-city' || !postcode);
}

/** From this share of common character pairs on, addresses are the same, alike, or roughly alike (Dice). */
const SAME = 0.8;
const SIMILAR = 0.6;
const ROUGHLY = 0.4;
const DIFFERENT = 0.2;

function compareAddresses(a: AddressShape, b: AddressShape): Evidence {
  if (a.text === '' || b.text === '') return NOTHING;
  const share = a.text === b.text ? 1 : shareOfPairs(a, b);
  if (share < DIFFERENT) return { bits: weights.differentAddress, reasons: [] };
  if (share < ROUGHLY) return NOTHING;
  const neighbours = a.house !== '' && b.house !== '' && a.house !== b.house && editDistance(a.house, b.house) > 1;
  if (share < SIMILAR || neighbours) return { bits: weights.roughlyAddress, reasons: because('address-similar') };
  return share < SAME || a.house !== b.house
    ? { bits: weights.similarAddress, reasons: because('address-similar') }
    : { bits: weights.sameAddress, reasons: because('same-address') };
}

function shareOfPairs(a: AddressShape, b: AddressShape): number {
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  const all = Math.max(1, a.text.length - 1) + Math.max(1, b.text.length - 1);
  return (2 * common) / all;
}

function comparePostcodes(a: string, b: string, counts: PlaceCounts): Evidence {
  if (a === '' || b === '') return NOTHING;
  if (a === b) {
    const worth = Math.log2(weights.postcodeM / shareOf(counts.postcode(a), counts.customers, 0.005));
    return { bits: within(0, worth, weights.mostPostcode), reasons: because('same-postcode') };
  }
  const similar = isOneSwap(a, b) || (a.length === b.length && editDistance(a, b) === 1);
  if (!similar) return { bits: weights.differentPostcode, reasons: [] };
  // However common the postcode is, one digit off is worth no more than all of them.
  const most = Math.log2(weights.postcodeM / shareOf(counts.postcode(a), counts.customers, 0.005));
  return { bits: within(0, Math.min(most, weights.similarPostcode), weights.mostPostcode), reasons: [] };
}

function compareCities(a: string, b: string, counts: PlaceCounts): Evidence {
  if (a === '' || b === '') return NOTHING;
  const worth = within(
    0.1,
    Math.log2(weights.cityM / shareOf(counts.city(a), counts.customers, 0.02)),
    weights.mostCity,
  );
  if (a === b) return { bits: worth, reasons: because('same-city') };
  const allowed = Math.min(a.length, b.length) >= 7 ? 2 : 1;
  const similar = Math.min(a.length, b.length) >= 4 && editDistance(a, b) <= allowed;
  return { bits: similar ? Math.min(worth, weights.similarCity) : weights.differentCity, reasons: [] };
}

function compareProvinces(a: string, b: string): Evidence {
  if (a === '' || b === '') return NOTHING;
  return { bits: a === b ? weights.sameProvince : weights.differentProvince, reasons: [] };
}

/** Customers whose worth of a shared value is smoothed with, so that small registers do not jump to conclusions. */
const SMOOTHING = 300;

function shareOf(count: number, customers: number, unseen: number): number {
  return (count + SMOOTHING * unseen) / (customers + SMOOTHING);
}

function within(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
