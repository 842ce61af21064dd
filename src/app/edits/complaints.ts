import type { BrokenLink } from '../../core/edits/checkLinks';
import { recordDigest } from '../../core/records/stamps';
import { personOf } from '../../core/schema/people';
import { recordTables, type LiveTable } from '../../core/schema/tables';
import { serialFromDateTime, type CivilDateTime } from '../../core/values/dateTime';
import { commitChanges } from '../act';
import type { Deps, StoredRecord, View } from '../ports';
import { reviewKey, reviewRow, type ReviewFinding } from '../review';
import { isOfRegister } from './typedIntoArchive';

/** What the sweep remembers: rows that are no records yet, by what they hold, with the time they were first seen. */
export type Waiting = Readonly<Record<string, string>>;

/** Whether a row is still to be complained of, should it stay as it is. */
export function isAnyWaiting(waiting: Waiting): boolean {
  return Object.values(waiting).some((since) => since !== 'told');
}

/** Review waits this long before it complains of a row that someone may still be typing. */
const TYPING_MINUTES = 10;

/**
 * Rows that have been waiting for a name or a customer too long get a line in Review, once; so do settings that the register
 * cannot follow, members without a role, and links between records that are broken. What is settled since then has its line
 * closed.
 */
export function complain(deps: Deps, view: View, broken: readonly BrokenLink[], waiting: Waiting): Waiting {
  const at = deps.clock.now();
  const found = [
    ...waitingRows(view, at),
    ...refusedSettings(view, at),
    ...refusedPeople(view, at),
    ...broken.map((link) => brokenLink(link, at)),
  ];
  const standing: Record<string, string> = {};
  const due: ReviewFinding[] = [];
  for (const { mark, patience, finding } of found) {
    const since = waiting[mark] ?? at;
    const isDue = since !== 'told' && minutesBetween(since, at) >= patience;
    standing[mark] = isDue ? 'told' : since;
    if (isDue) due.push(finding);
  }
  const isOver = Object.entries(waiting).some(([mark, since]) => since === 'told' && standing[mark] === undefined);
  if (due.length > 0 || isOver) tell(deps, due, new Set(found.map(({ finding }) => lineKey(finding))));
  return standing;
}

/** Something that Review is told of after so many minutes; `mark` tells it from everything else. */
interface Waited {
  readonly mark: string;
  readonly patience: number;
  readonly finding: ReviewFinding;
}

function waitingRows(view: View, at: string): readonly Waited[] {
  return recordTables.flatMap((table) =>
    view
      .records(table)
      .filter((record) => isWaiting(view, table, record))
      .map((record) => {
        const mark = `${table} ${recordDigest(table, record.fields, view.schema)}`;
        return { mark, patience: TYPING_MINUTES, finding: waitingFinding(view, table, record, at) };
      }),
  );
}

/** The initial value of such a setting stays in force; an owner for new records has to be a member. */
function refusedSettings(view: View, at: string): readonly Waited[] {
  const owner = view.settings.text['default.owner'];
  const isMember = owner === '' || personOf(view.people, owner) !== undefined;
  const refused = [...view.settings.refused, ...(isMember ? [] : [{ key: 'default.owner', value: owner }])];
  return refused.map(({ key, value }) => {
    const issue = { code: 'setting-refused', facts: { key, value } } as const;
    const finding = { table: 'settings' as const, recordId: key, field: '', text: value, owner: '', at, issue };
    return { mark: `setting ${key} ${value}`, patience: 0, finding };
  });
}

/** Rows of People that make nobody a member. */
function refusedPeople(view: View, at: string): readonly Waited[] {
  return view.records('people').flatMap(({ row, fields }) => {
    const [email, name, role] = ['email', 'name', 'role'].map((key) => String(fields[key] ?? '').trim());
    const said = [name, email].filter((each) => each !== '').join(' · ');
    if (said === '' || (email !== '' && personOf(view.people, email ?? '') !== undefined)) return [];
    const facts = { text: said, role: email === '' ? '' : (role ?? ''), row };
    const issue = { code: 'person-refused', facts } as const;
    const finding = { table: 'people' as const, recordId: '', field: '', text: said, owner: '', at, issue };
    return [{ mark: `person ${said} ${role ?? ''}`, patience: 0, finding }];
  });
}

function brokenLink({ table, id, text, by, issue }: BrokenLink, at: string): Waited {
  const finding = { table, recordId: id, field: issue.field, text, owner: by, at, issue };
  return { mark: `link ${id} ${issue.field} ${text}`, patience: 0, finding };
}

function isWaiting(view: View, table: LiveTable, { fields }: StoredRecord): boolean {
  const first = table === 'customers' ? 'name' : 'customerId';
  const hasContent = view.schema.entered(table).some((field) => (fields[field.key] ?? null) !== null);
  if (table === 'archive') return hasContent && !isOfRegister(table, fields);
  return hasContent && (fields['id'] ?? null) === null && (fields[first] ?? null) === null;
}

function waitingFinding(view: View, table: LiveTable, record: StoredRecord, at: string): ReviewFinding {
  const text = view.schema
    .entered(table)
    .flatMap((field) => (record.fields[field.key] === undefined ? [] : [String(record.fields[field.key])]))
    .join(' · ');
  const code = table === 'archive' ? 'archive-typed' : table === 'customers' ? 'name-missing' : 'customer-unknown';
  return {
    table,
    recordId: '',
    field: '',
    text,
    owner: '',
    at,
    issue: { code, facts: { text: text.slice(0, 80), row: record.row } },
  };
}

/** Lines of this kind are about no record or about another one, so that their text is part of their key. */
function lineKey(finding: ReviewFinding): string {
  return `${reviewKey(finding)} ${finding.text}`;
}

const OF_THIS_KIND =
  /^(?:\w+ {3}(?:name-missing|customer-unknown|archive-typed)|settings \S+ {2}setting-refused|people {3}person-refused|\w+ \S+ \w+ (?:customer-gone|contact-unknown|contact-of-other)) /;

function tell(deps: Deps, due: readonly ReviewFinding[], standing: ReadonlySet<string>): void {
  const view = deps.store.read({ review: { fields: ['key', 'status'] } });
  const kept = new Set(
    view.records('review').flatMap(({ fields }) => (fields['status'] === 'kept' ? fields['key'] : [])),
  );
  const rows = due
    .map((finding) => ({ ...reviewRow(finding), key: lineKey(finding) }))
    .filter(({ key }) => !kept.has(key));
  const over = view.records('review').filter(({ fields }) => {
    const key = String(fields['key'] ?? '');
    return fields['status'] === 'open' && OF_THIS_KIND.test(key) && !standing.has(key);
  });
  if (rows.length + over.length === 0) return;
  const fields = { status: 'settled', closedAt: deps.clock.now() };
  const updated = over.map(({ row }) => ({ table: 'review' as const, row, fields }));
  const added = rows.length === 0 ? [] : [{ table: 'review' as const, rows }];
  commitChanges(
    deps,
    view,
    { kind: 'computed', action: 'review', origin: 'job', changes: [], added, updated },
    { requestId: deps.uuid() },
  );
}

function minutesBetween(from: string, to: string): number {
  const days = serialFromDateTime(to as CivilDateTime) - serialFromDateTime(from as CivilDateTime);
  return Math.round(days * 1_440);
}
