import type { ValueIssueCode } from '../core/values/value';
import { months } from './months';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, ': ');

const PHONE_REASONS: Readonly<Record<string, string>> = {
  'not-a-number': 'this is not a phone number. Enter digits, such as 138 0013 8000.',
  'too-short': 'this number is too short. Check for missing digits.',
  'too-long': 'this number is too long. Put a second number after a semicolon, an extension after “x”.',
  'unknown-country': 'this country code is not one the register knows. Begin with + and the country code.',
  'not-in-use': 'no such numbers are in use in that country. Check the digits.',
};

const EMAIL_REASONS: Readonly<Record<string, string>> = {
  'no-at': 'an e-mail address needs an @, such as wang@example.com.',
  local: 'the part before the @ is not valid. Check it for missing or odd characters.',
  domain: 'the part after the @ is not a domain, such as example.com.',
  'too-long': 'this is too long for an e-mail address.',
  'several-at': 'there is more than one @. Separate several addresses with a semicolon.',
  space: 'an e-mail address has no spaces. Separate several addresses with a semicolon.',
};

function dateImpossible(facts: Facts): string {
  const month = months.en[Number(facts['month']) - 1];
  const day = [fact(facts, 'year'), fact(facts, 'month'), fact(facts, 'day')].filter((text) => text !== '').join('/');
  if (month === undefined) return `${day}: a year has 12 months.`;
  return `${day}: ${month} has ${fact(facts, 'days')} days.`;
}

const either = (facts: Facts, advice: string): string =>
  `${q(facts)}this may mean ${fact(facts, 'first')} or ${fact(facts, 'second')}. ${advice}`;

/** Values that could not be read: what is wrong and what to do. */
export const valueIssuesEn: Readonly<Record<ValueIssueCode, Wording>> = {
  'text-too-long': (f) =>
    `This text has ${fact(f, 'length')} characters; at most ${fact(f, 'limit')} fit. Shorten it or move part of it to Notes.`,
  'text-not-one-line': (f) => `${q(f)}this must be one line. Put longer text in Notes.`,
  'id-shape': (f) =>
    `${q(f)}this is not an ID of this register. IDs look like C-000042-X; leave it empty for a new record.`,
  'id-check': (f) => `${q(f)}the last character of this ID does not fit the rest. Check it for a typing mistake.`,
  'phone-invalid': (f) => q(f) + (PHONE_REASONS[fact(f, 'reason')] ?? 'this is not a phone number. Check the digits.'),
  'phone-digits-lost': (f) =>
    `${q(f)}a spreadsheet has rounded this number and its last digits are lost. Enter the number again.`,
  'phone-area-code-missing': (f) =>
    `${q(f)}the area code is missing. Enter it before the number, such as 0755-8888 8888.`,
  'email-invalid': (f) =>
    q(f) + (EMAIL_REASONS[fact(f, 'reason')] ?? 'this is not an e-mail address. It looks like wang@example.com.'),
  'social-channel-missing': (f) =>
    `${q(f)}which network is this account on? Begin with its name, such as WeChat: wang88.`,
  'social-invalid': (f) => `${q(f)}this is not an account name. Enter network and account, such as WeChat: wang88.`,
  'date-unreadable': (f) => `${q(f)}this is not a date. Enter year-month-day, such as 2024-03-01.`,
  'date-doubtful': (f) => either(f, 'Enter it as year-month-day.'),
  'date-impossible': dateImpossible,
  'date-out-of-range': (f) =>
    `${q(f)}the year is out of range; years ${fact(f, 'first')} to ${fact(f, 'last')} are accepted. Check the year.`,
  'date-partial': (f) => `${q(f)}part of the date is missing. Enter year, month and day, such as 2024-03-01.`,
  'date-relative': (f) =>
    `${q(f)}the register cannot know which day this was. Enter the date itself, such as 2024-03-01.`,
  'date-weekday-differs': (f) =>
    `${q(f)}${part(f, 'day', (day) => `${day} `)}is a different day of the week. Check the date.`,
  'time-unreadable': (f) => `${q(f)}this is not a date and time. Enter it like 2024-03-01 14:30.`,
  'option-unknown': (f) => `${q(f)}this is not in the list. Choose an entry, or add it in the Lists tab.`,
  'option-several': (f) => `${q(f)}only one entry can be chosen here. Choose the one that fits best.`,
  'postcode-digits': (f) => `${q(f)}the number of digits is wrong. A postcode in China has six.`,
  'postcode-invalid': (f) => `${q(f)}this is not a postcode of that country. Check it.`,
  'credit-code-shape': (f) =>
    `${q(f)}a unified social credit code has 18 digits and capital letters (never I, O, S, V or Z). Check its length.`,
  'credit-code-check': (f) =>
    `${q(f)}the last character does not fit the rest of the code. Check it for a typing mistake.`,
  'id-number-shape': (f) => `${q(f)}an identity number has 17 digits and a digit or X. Check its length.`,
  'id-number-date': (f) => `${q(f)}the birth date inside this identity number does not exist. Check digits 7 to 14.`,
  'id-number-check': (f) =>
    `${q(f)}the last character does not fit the rest of the number. Check it for a typing mistake.`,
  'digits-lost': (f) =>
    `${q(f)}a spreadsheet has rounded this number and its last digits are lost. Enter it again as text.`,
  'money-unreadable': (f) => `${q(f)}this is not an amount. Enter a number, such as 1200 or 1,200.00.`,
  'money-doubtful': (f) => either(f, 'Enter it without thousands separators.'),
  'money-currency-differs': (f) =>
    `${q(f)}the amount says ${fact(f, 'currency')}, the record ${fact(f, 'expected')}. Change one of them.`,
  'number-unreadable': (f) => `${q(f)}this is not a number. Enter digits only.`,
  'number-doubtful': (f) => either(f, 'Enter it without thousands separators.'),
  'number-not-whole': (f) => `${q(f)}a whole number is needed here.`,
  'number-too-precise': (f) =>
    `${q(f)}this has more digits than are kept${part(f, 'digits', (digits) => ` (${digits})`)}. Round it.`,
  'number-out-of-range': (f) => `${q(f)}a number from ${fact(f, 'min')} to ${fact(f, 'max')} is needed here.`,
  'percent-unreadable': (f) => `${q(f)}this is not a percentage. Enter it like 85%.`,
  'flag-unreadable': (f) => `${q(f)}enter yes or no.`,
  'consent-unreadable': (f) => `${q(f)}enter yes, no or unknown.`,
  'member-unknown': (f) =>
    `${q(f)}nobody in the People tab has this name or e-mail. Choose a member, or add the person there.`,
  'member-ambiguous': (f) =>
    `${q(f)}${part(f, 'count', (count) => `${count} `)}members have this name. Enter the e-mail address instead.`,
  'currency-unknown': (f) => `${q(f)}this is not a currency. Enter its code, such as CNY or USD.`,
  'json-unreadable': (f) =>
    `${q(f)}this cell is kept by the register and cannot be read any more. It is written again by the next check.`,
  'not-text': (f) => `${q(f)}words are needed here, not a number or a yes/no.`,
  'boolean-unexpected': (f) => `${q(f)}TRUE or FALSE makes no sense here. Enter the value itself.`,
};
