import { creditCode } from '../../src/core/values/creditCode';
import { date } from '../../src/core/values/date';
import { email } from '../../src/core/values/email';
import { money } from '../../src/core/values/money';
import { integer, number, percent, quantity, score } from '../../src/core/values/number';
import { postcode } from '../../src/core/values/postcode';
import { lineOf, longText, region, text } from '../../src/core/values/text';
import { spacedName } from './namePreview';
import type { Kind, KindName } from '../../src/core/values/value';

/**
 * The kinds whose readers are light enough for a page of 120 KB. Phones are left to the server; of names the page reads
 * what it can without the tables of surnames, which would take a tenth of it.
 */
export const pageKinds: Readonly<Partial<Record<KindName, Kind>>> = {
  address: lineOf('address', 1000),
  companyName: lineOf('companyName', 300),
  creditCode,
  customerName: spacedName('customerName'),
  date,
  email,
  integer,
  longText,
  money,
  number,
  percent,
  personName: spacedName('personName'),
  postcode,
  quantity,
  region,
  score,
  text,
};
