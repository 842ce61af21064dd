import type { ValueIssueCode } from '../core/values/value';
import { months } from './months';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, ': ');

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

/** Values that pages can read by themselves and refused: what is wrong and what to do. */
export const pageIssuesEn = {
  'text-too-long': (f) =>
    `This text has ${fact(f, 'length')} characters; at most ${fact(f, 'limit')} fit. Shorten it or move part of it to Notes.`,
  'text-not-one-line': (f) => `${q(f)}this must be one line. Put longer text in Notes.`,
  'email-invalid': (f) =>
    q(f) + (EMAIL_REASONS[fact(f, 'reason')] ?? 'this is not an e-mail address. It looks like wang@example.com.'),
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
  'postcode-digits': (f) =>
    `${q(f)}this has ${part(f, 'digits', (digits) => `${digits} digits, `) || 'the wrong number of digits; '}a postcode in China has six, such as 518057.`,
  'postcode-invalid': (f) => `${q(f)}this is not a postcode of that country. Check it.`,
  'credit-code-shape': (f) =>
    `${q(f)}a unified social credit code has 18 digits and capital letters (never I, O, S, V or Z)${part(f, 'length', (length) => `; this has ${length}`)}. It looks like 91350100M000100Y43.`,
  'credit-code-check': (f) =>
    `${q(f)}the last character does not fit the rest of the code. Check it for a typing mistake.`,
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
  'not-text': (f) => `${q(f)}words are needed here, not a number or a yes/no.`,
  'boolean-unexpected': (f) => `${q(f)}TRUE or FALSE makes no sense here. Enter the value itself.`,
} satisfies Readonly<Partial<Record<ValueIssueCode, Wording>>>;
