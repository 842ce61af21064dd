import type { FindReply, FoundCustomer } from '../../contract/find';
import type { FieldValues } from '../../core/changeSet';
import { mask } from '../../core/records/mask';
import { archivedEntryFields, entryFields, entryOf, phoneNumbers } from '../../core/search/entry';
import type { SearchFilter } from '../../core/search/filter';
import { fullAlphabet } from '../../core/search/fullAlphabet';
import { candidateOf, type Candidate } from '../../core/search/match';
import { search } from '../../core/search/search';
import { requireRole } from '../act';
import { todayOf } from '../entryContext';
import { archivedIn } from '../archive/archivedIn';
import { preferencesOf } from '../find/preferences';
import type { Deps, StoredRecord } from '../ports';

/** Columns that a search looks through or shows. */
const looked = ['email', 'socialHandle', 'creditCode', 'version'];

const DEFAULT_LIMIT = 50;

export interface FindCustomers {
  readonly text: string;
  readonly limit?: number | undefined;
  readonly filter?: SearchFilter | undefined;
  readonly ids?: readonly string[] | undefined;
}

interface FullCandidate extends Candidate {
  readonly record: StoredRecord;
}

/**
 * Customers in which every word of the text is found: in name and company (also by pinyin and initials), id, tags, e-mail
 * address, social account, registration number, or among the digits of a phone; and who pass the filter. Ranked as on a page
 * that has the index. With `ids`, those customers in that order. One read.
 */
export function findCustomers(deps: Deps, request: FindCustomers): { readonly ok: true } & FindReply {
  const view = deps.store.read({
    customers: { fields: [...entryFields, ...looked] },
    archive: { fields: [...archivedEntryFields, ...looked] },
  });
  requireRole(view, deps.actor, 'reader');
  const alphabet = fullAlphabet();
  const wanted = request.ids === undefined ? null : new Set(request.ids);
  const all = [...view.records('customers'), ...archivedIn(view)];
  const candidates = all.flatMap((record): readonly FullCandidate[] => {
    const id = record.fields['id'] ?? null;
    if (id === null || wanted?.has(String(id)) === false) return [];
    return [{ ...candidateOf(entryOf(record.fields, record.row), alphabet, undisclosed(record.fields)), record }];
  });
  const { stars, recents } = preferencesOf(deps);
  const { hits, total } = search(candidates, alphabet, {
    text: request.text,
    filter: request.filter ?? {},
    limit: request.limit ?? DEFAULT_LIMIT,
    today: todayOf(deps.clock),
    starred: new Set(stars),
    recent: request.ids ?? recents,
    asked: request.ids !== undefined,
  });
  return { ok: true, total, customers: hits.map(found) };
}

/** What a page's index does not hold. */
function undisclosed(record: FieldValues): { readonly texts: readonly string[]; readonly numbers: readonly string[] } {
  return {
    texts: ['email', 'socialHandle', 'creditCode'].map((key) => String(record[key] ?? '')),
    numbers: [...phoneNumbers(record['phone']), ...phoneNumbers(record['landline'])],
  };
}

function found({ entry, record }: FullCandidate): FoundCustomer {
  const text = (key: string): string => String(record.fields[key] ?? '');
  const { id, name, company, tags, stage, stale, nextContactOn, row, archived } = entry;
  return {
    id,
    name,
    company,
    phone: text('phone') === '' ? '' : mask(text('phone')),
    email: text('email') === '' ? '' : mask(text('email')),
    tags,
    stage,
    owner: text('owner'),
    stale,
    nextContactOn,
    row,
    version: Number(record.fields['version'] ?? 0),
    ...(archived === true ? { archived } : {}),
  };
}
