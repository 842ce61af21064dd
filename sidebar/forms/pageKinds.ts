import { creditCode } from '../../src/core/values/creditCode';
import { date } from '../../src/core/values/date';
import { email } from '../../src/core/values/email';
import { money } from '../../src/core/values/money';
import { integer, number, percent, quantity, score } from '../../src/core/values/number';
import { postcode } from '../../src/core/values/postcode';
import { longText, region, text } from '../../src/core/values/text';
import type { Kind, KindName } from '../../src/core/values/value';

/**
 * The kinds whose readers are light enough for a page of 120 KB. Phones are left to the server, and names too, whose
 * surname tables would take a tenth of the page.
 */
export const pageKinds: Readonly<Partial<Record<KindName, Kind>>> = {
  creditCode,
  date,
  email,
  integer,
  longText,
  money,
  number,
  percent,
  postcode,
  quantity,
  region,
  score,
  text,
};
