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
import type { Kind, KindName } from './value';

/** Every kind of value that the register knows, by name. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  id,
  text,
  longText,
  personName,
  companyName,
  customerName,
  phone,
  landline,
  email,
  socialHandle,
  date,
  dateTime,
  option,
  tags,
  region,
  address,
  postcode,
  creditCode,
  idNumber,
  money,
  number,
  quantity,
  integer,
  percent,
  score,
  flag,
  consent,
  member,
  currency,
  staleReasons,
};
