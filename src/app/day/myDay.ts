import type {
  ConfirmItem,
  DayCustomer,
  DaySection,
  DueItem,
  IncompleteItem,
  MyDayReply,
  OwnerCounts,
  ReviewItem,
} from '../../contract/replies';
import { totalOf } from '../../core/customers/planTotals';
import { byPriority } from '../../core/day/priority';
import { RegisterError } from '../../core/registerError';
import { personOf } from '../../core/schema/people';
import { shownPhones } from '../../core/values/shownPhones';
import type { CellScalar } from '../../core/values/value';
import { requireRole } from '../act';
import { todayOf } from '../entryContext';
import type { Deps, StoredRecord, View } from '../ports';
import { reviewLineQuery, reviewLines, type ReviewLine } from '../reviewLines';
import { archiveQuery, linesOfToday } from './linesOfToday';
import { customersOfDay, customersOfDayQuery, type CustomerOfDay } from './customersOfDay';
import { isLineOf, ownerCounts, ownerOfLine } from './ownerCounts';

/** Items of a section that go to the page; the rest is a number. */
const MOST = 50;

/** A line of Review with what the page needs; the edge words it. */
export type OpenItem = Omit<ReviewItem, 'message'> & Pick<ReviewLine, 'code' | 'facts'>;
export type Day = Omit<MyDayReply, 'review'> & { readonly review: DaySection<OpenItem> };

/**
 * The work list of one person: contacts that are due, doubtful values and possible duplicates, customers of whom too little
 * is known, values to be confirmed again. An owner of the register sees the numbers of all, and may look at anyone's day.
 * Lines of Review that belong to nobody are theirs. One read.
 */
export function myDay(deps: Deps, request: { readonly owner?: string | undefined }): { readonly ok: true } & Day {
  const view = deps.store.read({ customers: customersOfDayQuery, review: reviewLineQuery, archive: archiveQuery });
  const person = requireRole(view, deps.actor, 'reader');
  const isLead = person.role === 'owner';
  const whose = request.owner === undefined ? person : personOf(view.people, request.owner);
  if (whose === undefined) throw new RegisterError('not-a-member', { email: request.owner ?? '' });
  if (whose.email !== person.email && !isLead)
    throw new RegisterError('role-insufficient', { role: person.role, needs: 'owner' });
  const today = todayOf(deps.clock);
  const customers = customersOfDay(view, today, doubtfulValues(view));
  const byId = new Map(customers.map((each) => [String(each.record.fields['id']), each]));
  const lines = linesOfToday(view, today).map((line) => ({
    line,
    owner: ownerOfLine(line, (id) => byId.get(id)?.owner, view.people),
  }));
  const own = customers.filter(({ owner }) => owner === whose.email);
  const mine = lines.filter(({ owner }) => isLineOf(owner, whose));
  const [due, confirm] = [dueSection(own), confirmSection(own)];
  return {
    ok: true,
    owner: whose.email,
    today,
    due,
    review: reviewSection(
      mine.map(({ line }) => line),
      byId,
    ),
    incomplete: incompleteSection(own),
    confirm,
    owners: isLead ? ownerCounts(customers, lines) : ([] as readonly OwnerCounts[]),
    phones: shownPhones(numbersIn(due.items, confirm.items), view.settings.text.country),
  };
}

/** Cells with phone numbers that the page shows. */
function numbersIn(due: readonly DueItem[], confirm: readonly ConfirmItem[]): readonly CellScalar[] {
  const asked = confirm.flatMap(({ fields }) => fields);
  const numbers = asked.filter(({ field }) => field === 'phone' || field === 'landline');
  return [...due.map(({ phone }) => phone), ...numbers.map(({ value }) => value)];
}

/** Values that Review asks about, or that somebody said are to stay as they are. */
function doubtfulValues(view: View): ReadonlySet<string> {
  const lines = reviewLines(view).filter(
    ({ table, status, code }) => table === 'customers' && status !== 'settled' && code !== 'duplicate-suspected',
  );
  return new Set(lines.map(({ recordId, field }) => `${recordId} ${field}`));
}

function section<T>(all: readonly T[]): DaySection<T> {
  return { items: all.slice(0, MOST), total: all.length };
}

function headOf({ row, fields }: StoredRecord): DayCustomer {
  const text = (key: string): string => String(fields[key] ?? '');
  return {
    id: text('id'),
    row,
    version: Number(fields['version'] ?? 0),
    name: text('name'),
    company: text('company'),
    stage: text('stage'),
  };
}

function dueSection(own: readonly CustomerOfDay[]): DaySection<DueItem> {
  const due = own.flatMap(({ record, due: contact }) => (contact === null ? [] : [{ record, contact }]));
  const { items, total } = section(due.sort((a, b) => b.contact.days - a.contact.days));
  return {
    total,
    items: items.map(({ record, contact }) => ({
      ...headOf(record),
      ...contact,
      lastContactOn: String(record.fields['lastContactOn'] ?? ''),
      phone: String(record.fields['phone'] ?? record.fields['landline'] ?? ''),
    })),
  };
}

function incompleteSection(own: readonly CustomerOfDay[]): DaySection<IncompleteItem> {
  const gaps = own
    .filter(({ isIncomplete }) => isIncomplete)
    .map((each) => ({ each, share: each.share, spent: totalOf(each.record.fields['spent']) }));
  const { items, total } = section(byPriority(gaps));
  return {
    total,
    items: items.map(({ each, share, spent }) => ({ ...headOf(each.record), share, spent, missing: each.missing() })),
  };
}

function confirmSection(own: readonly CustomerOfDay[]): DaySection<ConfirmItem> {
  const oldest = (each: CustomerOfDay): number => Math.max(...each.confirm.map(({ months }) => months));
  const due = own.filter(({ confirm }) => confirm.length > 0).sort((a, b) => oldest(b) - oldest(a));
  const { items, total } = section(due);
  return { total, items: items.map(({ record, confirm }) => ({ ...headOf(record), fields: confirm })) };
}

function reviewSection(lines: readonly ReviewLine[], byId: ReadonlyMap<string, CustomerOfDay>): DaySection<OpenItem> {
  const { items, total } = section([...lines].sort((a, b) => a.foundAt.localeCompare(b.foundAt)));
  return { total, items: items.map((line) => openItem(line, byId)) };
}

function openItem(line: ReviewLine, byId: ReadonlyMap<string, CustomerOfDay>): OpenItem {
  const { key, table, recordId, field, text, code, facts, foundAt } = line;
  const record = table === 'customers' ? byId.get(recordId)?.record : undefined;
  const twin = code === 'duplicate-suspected' ? byId.get(String(facts['other'] ?? ''))?.record : undefined;
  const other = twin === undefined ? null : pick(headOf(twin));
  const sort = code === 'duplicate-suspected' ? 'duplicate' : field === '' ? 'other' : 'value';
  const customer = record === undefined ? null : headOf(record);
  return { key, sort, table, recordId, field, text, code, facts, foundAt, customer, other, ...putBackOf(line) };
}

/** A line of an older release names no action: then the list of actions is the way. */
function putBackOf({ code, facts }: ReviewLine): Pick<OpenItem, 'putBack'> {
  const { action, records = 1 } = facts;
  if (code !== 'record-vanished' || typeof action !== 'number') return {};
  return { putBack: { actionId: String(action), records: Number(records) } };
}

function pick({ id, name, company }: DayCustomer): OpenItem['other'] {
  return { id, name, company };
}
