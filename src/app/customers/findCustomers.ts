import type { FindReply, FoundCustomer } from '../../contract/replies';
import { mask } from '../../core/records/mask';
import type { FieldValues } from '../../core/changeSet';
import { requireRole } from '../act';
import type { Deps, StoredRecord } from '../ports';

/** Columns that a search looks through or shows. */
const fields = [
  'id',
  'name',
  'company',
  'phone',
  'landline',
  'email',
  'socialHandle',
  'creditCode',
  'tags',
  'stage',
  'owner',
  'stale',
  'version',
];

const DEFAULT_LIMIT = 50;

/**
 * Customers in which every word of the text is found: in name, company, id, e-mail, social account, registration number,
 * tags, or among the digits of a phone. Names that begin with the text come first. One read.
 */
export function findCustomers(
  deps: Deps,
  request: { readonly text: string; readonly limit?: number | undefined },
): { readonly ok: true } & FindReply {
  const view = deps.store.read({ customers: { fields } });
  requireRole(view, deps.actor, 'reader');
  const words = folded(request.text)
    .split(' ')
    .filter((word) => word !== '');
  const hits = view
    .records('customers')
    .filter(({ fields: record }) => record['id'] !== undefined && matches(record, words));
  const ranked = hits.sort((a, b) => rank(a, words) - rank(b, words) || a.row - b.row);
  return { ok: true, total: hits.length, customers: ranked.slice(0, request.limit ?? DEFAULT_LIMIT).map(found) };
}

function matches(record: FieldValues, words: readonly string[]): boolean {
  const text = folded(
    ['name', 'company', 'id', 'email', 'socialHandle', 'creditCode', 'tags']
      .map((key) => String(record[key] ?? ''))
      .join(' '),
  );
  const digits = `${String(record['phone'] ?? '')} ${String(record['landline'] ?? '')}`.replace(/[^\d ]/g, '');
  const bare = text.replace(/ /g, '');
  return words.every((word) => text.includes(word) || bare.includes(word) || includesDigits(digits, word));
}

function includesDigits(digits: string, word: string): boolean {
  const wanted = word.replace(/[^\d]/g, '');
  return wanted.length >= 3 && /^[\d\s()+-]+$/.test(word) && digits.includes(wanted);
}

function rank(record: StoredRecord, words: readonly string[]): number {
  const name = folded(String(record.fields['name'] ?? ''));
  const first = words[0] ?? '';
  if (name === words.join(' ')) return 0;
  return name.startsWith(first) ? 1 : 2;
}

/** Case, width and spaces do not matter in a search. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function found({ row, fields: record }: StoredRecord): FoundCustomer {
  const text = (key: string): string => String(record[key] ?? '');
  return {
    id: text('id'),
    name: text('name'),
    company: text('company'),
    phone: text('phone') === '' ? '' : mask(text('phone')),
    email: text('email') === '' ? '' : mask(text('email')),
    stage: text('stage'),
    owner: text('owner'),
    stale: record['stale'] === true,
    row,
    version: Number(record['version'] ?? 0),
  };
}
