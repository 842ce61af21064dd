import { address } from './address';
import { companyName } from './companyName';
import { creditCode } from './creditCode';
import { currency } from './currency';
import { date, dateTime } from './date';
import { email } from './email';
import { consent, flag } from './flag';
import { idNumber } from './idNumber';
import { id } from './ids';
import { member } from './member';
import { money } from './money';
import { integer, number, percent, quantity, score } from './number';
import { option, tags } from './option';
import { customerName, personName } from './personName';
import { landline, phone } from './phone';
import { postcode } from './postcode';
import { socialHandle } from './socialHandle';
import { staleReasons } from './staleReasons';
import { longText, region, text } from './text';
import { refuse, type Kind, type KindName } from './value';

/** Longer than any list of numbers, addresses or tags; what is longer was pasted into the wrong cell. */
const STRUCTURED_LIMIT = 5_000;

/** A kind that refuses overlong text before it looks at it. Kinds of free text have limits of their own. */
function bounded(kind: Kind): Kind {
  return {
    ...kind,
    parse: (input, ctx) =>
      typeof input === 'string' && input.length > STRUCTURED_LIMIT
        ? refuse('text-too-long', { length: input.length, limit: STRUCTURED_LIMIT })
        : kind.parse(input, ctx),
  };
}

/** Every kind of value that the register knows, by name. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  id: bounded(id),
  text,
  longText,
  personName,
  companyName,
  customerName,
  phone: bounded(phone),
  landline: bounded(landline),
  email: bounded(email),
  socialHandle: bounded(socialHandle),
  date: bounded(date),
  dateTime: bounded(dateTime),
  option: bounded(option),
  tags: bounded(tags),
  region,
  address,
  postcode: bounded(postcode),
  creditCode: bounded(creditCode),
  idNumber: bounded(idNumber),
  money: bounded(money),
  number: bounded(number),
  quantity: bounded(quantity),
  integer: bounded(integer),
  percent: bounded(percent),
  score: bounded(score),
  flag: bounded(flag),
  consent: bounded(consent),
  member: bounded(member),
  currency: bounded(currency),
  staleReasons,
};
