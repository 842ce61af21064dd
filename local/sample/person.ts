import { creditCode, landlineNumber, mobileNumber } from './codes';
import type { Seeded } from './seeded';
import {
  GIVEN_NAMES,
  NEEDS,
  OWNERS,
  PLACES,
  STREETS,
  SURNAMES,
  TAGS,
  TITLES,
  TRADES,
  TRADE_WORDS,
  WESTERN_COMPANIES,
  WESTERN_FIRST,
  WESTERN_FORMS,
  WESTERN_LAST,
  type Place,
} from './wordLists';

export type Stage = 'lead' | 'prospect' | 'active' | 'dormant' | 'lost';
export type Source = 'website' | 'event' | 'sales' | 'referral' | 'phone' | 'onlineStore' | 'store' | 'social';

const STAGES = ['lead', 'lead', 'prospect', 'prospect', 'active', 'active', 'active', 'dormant', 'lost'] as const;
const SOURCES = ['website', 'event', 'sales', 'referral', 'phone', 'onlineStore', 'store', 'social'] as const;
const DAY_2022 = 44_562;

/** The reserved ranges hold this many different numbers; later customers from abroad have a Chinese mobile. */
const RESERVED_NUMBERS = 1000;
const US_AREAS = ['202', '206', '212', '213', '303', '305', '312', '415', '503', '617'];

/** An invented customer in standard form, before anybody typed it into a list. Days are serial numbers. */
export interface Invented {
  readonly kind: 'person' | 'company';
  readonly chinese: boolean;
  readonly name: string;
  readonly company: string;
  readonly title: string;
  readonly gender: 'male' | 'female';
  /** Chinese mobiles as 11 digits, others with `+`. */
  readonly phone: string;
  readonly landline: string;
  readonly email: string;
  readonly place: Place | null;
  readonly street: string;
  readonly creditCode: string;
  readonly industry: string;
  readonly source: Source;
  readonly stage: Stage;
  readonly owner: readonly [asWritten: string, address: string];
  readonly tags: readonly string[];
  readonly needs: string;
  readonly firstContact: number;
  readonly nextContact: number | null;
  /** Yuan a year. */
  readonly budget: number;
}

/** The `index`-th customer: phones, e-mails and credit codes are its own, whatever chance gives for the rest. */
export function inventCustomer(index: number, dice: Seeded): Invented {
  const chinese = dice.chance(0.72);
  const kind = dice.chance(0.45) ? 'company' : 'person';
  const shared = {
    kind,
    chinese,
    title: dice.pick(TITLES),
    gender: dice.chance(0.5) ? 'male' : 'female',
    source: dice.pick(SOURCES),
    stage: dice.pick(STAGES),
    owner: dice.pick(OWNERS),
    tags: dice.shuffled(TAGS).slice(0, dice.whole(0, 3)),
    needs: dice.chance(0.4) ? dice.pick(NEEDS) : '',
    firstContact: DAY_2022 + dice.whole(0, 1000),
    nextContact: dice.chance(0.5) ? DAY_2022 + 1000 + dice.whole(0, 400) : null,
    budget: dice.whole(2, 400) * 100,
  } as const;
  return chinese
    ? { ...shared, ...chineseFacts(index, kind, dice) }
    : { ...shared, ...westernFacts(index, kind, dice) };
}

type PlaceFacts = Pick<
  Invented,
  'name' | 'company' | 'phone' | 'landline' | 'email' | 'place' | 'street' | 'creditCode' | 'industry'
>;

function chineseFacts(index: number, kind: Invented['kind'], dice: Seeded): PlaceFacts {
  const at = dice.pick(PLACES);
  const person = dice.pick(SURNAMES) + dice.pick(GIVEN_NAMES);
  const [trade, industry] = dice.pick(TRADES);
  const company = `${at.city.replace('市', '')}${dice.pick(TRADE_WORDS)}${trade}有限公司`;
  return {
    name: kind === 'company' ? company : person,
    company,
    phone: mobileNumber(index),
    landline: `${at.areaCode}-${landlineNumber(index)}`,
    email: `user${index}@${dice.pick(['example.com', 'example.net', 'mail.example.org'])}`,
    place: at,
    street: `${dice.pick(STREETS)}${dice.whole(1, 288)}号`,
    creditCode: creditCode(at.regionCode, index * 7 + 131),
    industry,
  };
}

/** Telephone numbers of the ranges that are kept for fiction: 555-01xx (nationalnanpa.com) and 07700 900xxx (ofcom.org.uk). */
function westernFacts(index: number, kind: Invented['kind'], dice: Seeded): PlaceFacts {
  const first = dice.pick(WESTERN_FIRST);
  const last = dice.pick(WESTERN_LAST);
  const company = `${dice.pick(WESTERN_COMPANIES)} ${dice.pick(WESTERN_FORMS)}`;
  const abroad = index < RESERVED_NUMBERS;
  const british = abroad && index % 3 === 0;
  return {
    name: kind === 'company' ? company : `${first} ${last}`,
    company,
    phone: abroad ? reservedNumber(index, british) : mobileNumber(index),
    landline: british ? `+44 20 7946 0${String(index % 1000).padStart(3, '0')}` : '',
    email: `${plainLetters(first)}.${plainLetters(last)}${index}@example.com`,
    place: null,
    street: `${dice.whole(1, 99)} ${dice.pick(['High Street', 'Oak Avenue', 'Station Road', 'Main St'])}`,
    creditCode: '',
    industry: dice.pick(['it', 'retail', 'services', 'health', 'logistics']),
  };
}

function reservedNumber(index: number, british: boolean): string {
  const ending = String(index).padStart(3, '0');
  if (british) return `+447700900${ending}`;
  const area = US_AREAS[Math.floor(index / 100)] ?? '415';
  return `+1${area}55501${ending.slice(-2)}`;
}

function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
