import type { KindName } from '../../../src/core/values/value';
import { addressCases } from './address';
import { companyNameCases } from './companyName';
import { consentCases } from './consent';
import { creditCodeCases } from './creditCode';
import { currencyCases } from './currency';
import { customerNameCases } from './customerName';
import { dateCases } from './date';
import { dateTimeCases } from './dateTime';
import { emailCases } from './email';
import { flagCases } from './flag';
import { idCases } from './id';
import { idNumberCases } from './idNumber';
import { integerCases } from './integer';
import type { KindCase } from './kindCase';
import { landlineCases } from './landline';
import { longTextCases } from './longText';
import { memberCases } from './member';
import { moneyCases } from './money';
import { numberCases } from './number';
import { optionCases } from './option';
import { percentCases } from './percent';
import { personNameCases } from './personName';
import { phoneCases } from './phone';
import { postcodeCases } from './postcode';
import { quantityCases } from './quantity';
import { regionCases } from './region';
import { scoreCases } from './score';
import { socialHandleCases } from './socialHandle';
import { staleReasonsCases } from './staleReasons';
import { tagsCases } from './tags';
import { textCases } from './text';

/** Every kind's table of inputs. */
export const kindCases: Readonly<Record<KindName, readonly KindCase[]>> = {
  address: addressCases,
  companyName: companyNameCases,
  consent: consentCases,
  creditCode: creditCodeCases,
  currency: currencyCases,
  customerName: customerNameCases,
  date: dateCases,
  dateTime: dateTimeCases,
  email: emailCases,
  flag: flagCases,
  id: idCases,
  idNumber: idNumberCases,
  integer: integerCases,
  landline: landlineCases,
  longText: longTextCases,
  member: memberCases,
  money: moneyCases,
  number: numberCases,
  option: optionCases,
  percent: percentCases,
  personName: personNameCases,
  phone: phoneCases,
  postcode: postcodeCases,
  quantity: quantityCases,
  region: regionCases,
  score: scoreCases,
  socialHandle: socialHandleCases,
  staleReasons: staleReasonsCases,
  tags: tagsCases,
  text: textCases,
};
