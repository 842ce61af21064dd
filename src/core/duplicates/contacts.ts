import type { FieldValues } from '../changeSet';
import { mask } from '../records/mask';
import { kinds } from '../values/kinds';
import { because, better, NOTHING, type DuplicateReasonCode, type Evidence } from './reason';
import { editDistance, isOneSwap } from './similarity';
import { bits } from './weights';

const weights = bits.contact;

/** Ways to reach a customer, as keys of their kinds: digits, addresses in lower case. */
export interface ContactKeys {
  readonly phones: readonly ContactKey[];
  readonly emails: readonly ContactKey[];
  readonly accounts: readonly ContactKey[];
  readonly creditCodes: readonly ContactKey[];
}

interface ContactKey {
  readonly field: string;
  readonly key: string;
}

/** Keys of one field that count: nobody has more phones, and a pasted text may hold thousands. */
const MOST_KEYS = 8;
const MOST_LETTERS = 1_000;

export function contactKeys(fields: FieldValues): ContactKeys {
  const keysOf = (field: ContactField): readonly ContactKey[] => {
    const value = fields[field] ?? null;
    if (value === null || value === '') return [];
    const keys = kinds[field].keys?.(typeof value === 'string' ? value.slice(0, MOST_LETTERS) : value) ?? [];
    return keys.slice(0, MOST_KEYS).map((key) => ({ field, key }));
  };
  return {
    phones: [...keysOf('phone'), ...keysOf('landline')],
    emails: keysOf('email'),
    accounts: keysOf('socialHandle'),
    creditCodes: keysOf('creditCode'),
  };
}

type ContactField = 'phone' | 'landline' | 'email' | 'socialHandle' | 'creditCode';

/** Compares all ways to reach two customers; `b` is the one that was found, whose values are shown masked. */
export function compareContacts(a: ContactKeys, b: ContactKeys): readonly Evidence[] {
  return [
    best(a.phones, b.phones, comparePhones, weights.differentPhone),
    best(a.emails, b.emails, compareEmails, weights.differentEmail),
    best(a.accounts, b.accounts, same('same-account', weights.sameAccount), 0),
    best(a.creditCodes, b.creditCodes, compareCreditCodes, weights.differentCreditCode),
  ];
}

type Compare = (a: ContactKey, b: ContactKey) => Evidence;

/** The most telling of all pairs; `different` where both have some and none are alike. */
function best(a: readonly ContactKey[], b: readonly ContactKey[], compare: Compare, different: number): Evidence {
  if (a.length === 0 || b.length === 0) return NOTHING;
  const start: Evidence = { bits: different, reasons: [] };
  return a.reduce((found, one) => b.reduce((so, other) => better(so, compare(one, other)), found), start);
}

const UNLIKE: Evidence = { bits: Number.NEGATIVE_INFINITY, reasons: [] };

const evidence = (code: DuplicateReasonCode, worth: number, { field, key }: ContactKey): Evidence => ({
  bits: worth,
  reasons: because(code, { field, shown: mask(key) }),
});

function same(code: DuplicateReasonCode, worth: number): Compare {
  return (a, b) => (a.key === b.key ? evidence(code, worth, b) : UNLIKE);
}

/** Digits below which a number is an extension or was cut off. */
const SHORTEST_PHONE = 8;

function comparePhones(a: ContactKey, b: ContactKey): Evidence {
  const landline = a.field === 'landline' || b.field === 'landline';
  if (a.key === b.key) return evidence('same-phone', landline ? weights.sameLandline : weights.samePhone, b);
  if (Math.min(a.key.length, b.key.length) < SHORTEST_PHONE) return UNLIKE;
  const slip = isOneSwap(a.key, b.key) || editDistance(a.key, b.key) === 1;
  return slip ? evidence('phone-similar', landline ? weights.similarLandline : weights.similarPhone, b) : UNLIKE;
}

/** Mailboxes that every company has. */
const COMMON_MAILBOX = /^(?:info|sales|admin|office|contact|service|support|hello|mail|hr|finance|kefu|postmaster)\d*$/;

function compareEmails(a: ContactKey, b: ContactKey): Evidence {
  if (a.key === b.key) return evidence('same-email', weights.sameEmail, b);
  const [mailbox = '', domain = ''] = a.key.split('@');
  const [otherMailbox = '', otherDomain = ''] = b.key.split('@');
  if (Math.min(mailbox.length, otherMailbox.length) < 4 || COMMON_MAILBOX.test(mailbox)) return UNLIKE;
  const near = editDistance(mailbox, otherMailbox) <= (mailbox.length >= 8 ? 2 : 1);
  if (near && editDistance(domain, otherDomain) <= 2) return evidence('email-similar', weights.similarEmail, b);
  return mailbox === otherMailbox ? evidence('email-similar', weights.sameMailbox, b) : UNLIKE;
}

function compareCreditCodes(a: ContactKey, b: ContactKey): Evidence {
  if (a.key === b.key) return evidence('same-credit-code', weights.sameCreditCode, b);
  return editDistance(a.key, b.key) <= 1 ? evidence('credit-code-similar', weights.similarCreditCode, b) : UNLIKE;
}
