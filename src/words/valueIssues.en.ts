import type { ValueIssueCode } from '../core/values/value';
import { pageIssuesEn } from './pageIssues.en';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, ': ');

const PHONE_REASONS: Readonly<Record<string, string>> = {
  'not-a-number': 'this is not a phone number. Enter digits, such as 138 0013 8000.',
  'too-short': 'this number is too short. Check for missing digits.',
  'too-long': 'this number is too long. Put a second number after a semicolon, an extension after “x”.',
  'unknown-country': 'this country code is not one the register knows. Begin with + and the country code.',
  'not-in-use': 'no such numbers are in use in that country. Check the digits.',
};

/** How many digits a mobile number has and how many it should have; '' where that is not known. */
const digitsCounted = (f: Facts): string =>
  part(
    f,
    'expected',
    (expected) => `a mobile number in China has ${expected} digits, this one has ${fact(f, 'digits')}.`,
  );

/** Every value that could not be read: what is wrong and what to do. */
export const valueIssuesEn: Readonly<Record<ValueIssueCode, Wording>> = {
  ...pageIssuesEn,
  'id-shape': (f) =>
    `${q(f)}this is not an ID of this register. IDs look like C-000042-X; leave it empty for a new record.`,
  'id-check': (f) => `${q(f)}the last character of this ID does not fit the rest. Check it for a typing mistake.`,
  'phone-invalid': (f) =>
    q(f) + (digitsCounted(f) || (PHONE_REASONS[fact(f, 'reason')] ?? 'this is not a phone number. Check the digits.')),
  'phone-digits-lost': (f) =>
    `${q(f)}a spreadsheet has rounded this number and its last digits are lost. Enter the number again.`,
  'phone-area-code-missing': (f) =>
    `${q(f)}the area code is missing. Enter it before the number, such as 0755-8888 8888.`,
  'social-channel-missing': (f) =>
    `${q(f)}which network is this account on? Begin with its name, such as WeChat: wang88.`,
  'social-invalid': (f) => `${q(f)}this is not an account name. Enter network and account, such as WeChat: wang88.`,
  'option-unknown': (f) =>
    `${q(f)}this is not in the list. ${part(f, 'en', (near) => `Did you mean “${near}”? `)}Choose an entry, or add it in the Lists tab.`,
  'option-several': (f) => `${q(f)}only one entry can be chosen here. Choose the one that fits best.`,
  'id-number-shape': (f) => `${q(f)}an identity number has 17 digits and a digit or X. Check its length.`,
  'id-number-date': (f) => `${q(f)}the birth date inside this identity number does not exist. Check digits 7 to 14.`,
  'id-number-check': (f) =>
    `${q(f)}the last character does not fit the rest of the number. Check it for a typing mistake.`,
  'flag-unreadable': (f) => `${q(f)}enter yes or no.`,
  'consent-unreadable': (f) => `${q(f)}enter yes, no or unknown.`,
  'member-unknown': (f) =>
    `${q(f)}nobody in the People tab has this name or e-mail. Choose a member, or add the person there.`,
  'member-ambiguous': (f) =>
    `${q(f)}${part(f, 'count', (count) => `${count} `)}members have this name. Enter the e-mail address instead.`,
  'currency-unknown': (f) => `${q(f)}this is not a currency. Enter its code, such as CNY or USD.`,
  'json-unreadable': (f) =>
    `${q(f)}this cell is kept by the register and cannot be read any more. It is written again by the next check.`,
};
