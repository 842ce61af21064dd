import type { ChangeSet } from '../../core/changeSet';
import type { HasOurParagraph } from '../../core/edits/planRow';
import { compileTable } from '../../core/schema/compile/compileTable';
import { rowsKey } from '../../core/schema/compile/rowsKey';
import { storedCells, storedText, type StoredTable } from '../../core/schema/compile/storedTable';
import type { Compiled, RegisterTable, RowRefusal } from '../../core/schema/compile/types';
import { defaultLists } from '../../core/schema/defaultLists';
import type { EntryTable } from '../../core/schema/tables';
import type { KindName, Option } from '../../core/values/value';
import type { Deps, Query, View } from '../ports';
import { planGuide, type GuideChanges } from './planGuide';
import { planRefusals } from './planRefusals';
import { planShapes } from './planShapes';
import { fieldsOfList, misfitsOf, usersOf, withColumnsOf } from './usage';

/** What applying Fields and Lists begins with. */
export const applyQuery: Query = { review: { fields: ['key', 'status', 'text'] } };

/** A change of kind that a person looked at and wants all the same. */
export interface ConfirmedKind {
  readonly table: EntryTable;
  readonly key: string;
  readonly kind: KindName;
}

export interface ApplyWish {
  readonly confirmed: readonly ConfirmedKind[];
  readonly hasOurs: HasOurParagraph;
  /** Someone may still be typing: rows that only lack something are left until the next hour. */
  readonly isTyping: boolean;
}

export interface PlannedApply {
  /** Null where nothing is to be written. */
  readonly changes: ChangeSet | null;
  readonly view: View;
  readonly refused: readonly RowRefusal[];
  /** Fields that are new with it, by `table key`. */
  readonly added: readonly string[];
}

/**
 * Plans what brings the register in line with its Fields and Lists tabs: columns, drop-downs, headers, the entry guide, notes
 * and lines about rows that are refused, and the table that is in force from then on; all in one batch. The same again plans
 * nothing. Reads once or twice more where options were removed, kinds change, or columns are new.
 */
export function planApply(deps: Deps, first: View, wish: ApplyWish, isFresh = false): PlannedApply {
  const judged = judge(deps, first, wish);
  const { view } = judged;
  const columns = planShapes(view, judged.table);
  // New columns go behind the last one: where that is has to be known for certain.
  if (!isFresh && columns.some((shape) => shape.column === undefined)) {
    deps.store.relayout();
    return planApply(deps, deps.store.read(applyQuery), wish, true);
  }
  const guide = planGuide(deps, view, judged.table);
  const said = planRefusals(deps, view, judged.refused, wish.hasOurs);
  const text = storedText(storedAfter(view, judged, guide));
  const added = addedFields(view, judged.table);
  const outcome = { view, refused: judged.refused, added };
  const written = [columns, guide.updated, guide.added, said.added, said.updated];
  if (text === storedText(view.stored) && written.every((each) => each.length === 0))
    return { ...outcome, changes: null };
  return { ...outcome, changes: changeSet({ view, judged, columns, guide, said, text, added }) };
}

interface Judged {
  readonly view: View;
  readonly table: RegisterTable;
  readonly refused: readonly RowRefusal[];
  /** Fields whose values are to be read by their new kind, as `table key`. */
  readonly rereading: readonly string[];
  /** False where rows are left until whoever types them is done. */
  readonly isWhole: boolean;
}

const UNFINISHED: readonly RowRefusal['code'][] = [
  'field-label-missing',
  'field-list-missing',
  'option-list-missing',
  'option-name-missing',
];

function isUnfinished({ code, facts }: RowRefusal): boolean {
  return UNFINISHED.includes(code) || (code === 'field-tab-unknown' && facts['text'] === '');
}

/** The rows judged with a look at what the records hold: kinds that change, options that were removed. */
function judge(deps: Deps, first: View, { confirmed, isTyping }: ApplyWish): Judged {
  const { rows, stored } = first;
  const compiled = compileTable(rows, stored.table);
  const removed = removedOptions(compiled.table);
  const looked = [...compiled.kindChanges, ...removed.flatMap(({ list }) => fieldsOfList(compiled.table, list))];
  const view = withColumnsOf(deps, first, looked);
  const settled = settleKinds(deps, view, compiled, confirmed);
  const { table, refused } = settleRemoved(view, settled.compiled.table, removed);
  const all = [...settled.compiled.refused, ...settled.refused, ...refused];
  const said = isTyping ? all.filter((refusal) => !isUnfinished(refusal)) : all;
  return { view, table, refused: said, rereading: settled.changed, isWhole: said.length === all.length };
}

function settleKinds(
  deps: Deps,
  view: View,
  compiled: Compiled,
  confirmed: readonly ConfirmedKind[],
): { readonly compiled: Compiled; readonly refused: readonly RowRefusal[]; readonly changed: readonly string[] } {
  if (compiled.kindChanges.length === 0) return { compiled, refused: [], changed: [] };
  const refused: RowRefusal[] = [];
  const changed: string[] = [];
  for (const change of compiled.kindChanges) {
    const { table, key, to, row } = change;
    const count = misfitsOf(deps, view, change, compiled.table.lists).length;
    const wanted = confirmed.some((each) => each.table === table && each.key === key && each.kind === to.kind);
    if (count === 0 || wanted) changed.push(`${table} ${key}`);
    else {
      const facts = { kind: to.kind, count, ...(to.list === undefined ? {} : { list: to.list }) };
      refused.push({ tab: 'fields', row, column: 'kind', about: `${table} ${key}`, code: 'field-kind-waits', facts });
    }
  }
  const may = compileTable(view.rows, view.stored.table, (table, key) => changed.includes(`${table} ${key}`));
  return { compiled: may, refused, changed };
}

interface RemovedOption {
  readonly list: string;
  readonly option: Option;
}

function removedOptions({ lists }: RegisterTable): readonly RemovedOption[] {
  return Object.entries(lists).flatMap(([list, options]) =>
    options.filter((option) => option.removed === true).map((option) => ({ list, option })),
  );
}

/** Options without a row: those that records use are named, those of the team's own that none uses go. */
function settleRemoved(
  view: View,
  table: RegisterTable,
  removed: readonly RemovedOption[],
): { readonly table: RegisterTable; readonly refused: readonly RowRefusal[] } {
  const refused: RowRefusal[] = [];
  const gone = new Set<Option>();
  for (const { list, option } of removed) {
    const count = usersOf(view, table, list, option);
    const builtIn = (defaultLists as RegisterTable['lists'])[list]?.some(({ key }) => key === option.key) === true;
    if (count === 0 && !builtIn) gone.add(option);
    if (count === 0) continue;
    const facts = { text: option.labels[view.language], count };
    refused.push({ tab: 'lists', row: 0, column: 'key', about: `${list} ${option.key}`, code: 'option-in-use', facts });
  }
  if (gone.size === 0) return { table, refused };
  const lists = Object.entries(table.lists).map(
    ([list, options]) => [list, options.filter((option) => !gone.has(option))] as const,
  );
  return { table: { ...table, lists: Object.fromEntries(lists.filter(([, options]) => options.length > 0)) }, refused };
}

function storedAfter({ stored }: View, judged: Judged, guide: GuideChanges): StoredTable {
  return {
    table: judged.table,
    // A row that was deleted comes back with the same write: it is told of, and nobody has to correct anything.
    refused: judged.refused.filter(({ code }) => code !== 'field-row-removed'),
    rereading: [...new Set([...stored.rereading, ...judged.rereading])],
    // Rows that are left count as unseen.
    seen: {
      fields: `${rowsKey(guide.rows.fields)}${judged.isWhole ? '' : '…'}`,
      lists: rowsKey(guide.rows.lists),
    },
  };
}

function addedFields({ stored }: View, { fields }: RegisterTable): readonly string[] {
  return (Object.entries(fields) as [EntryTable, RegisterTable['fields'][EntryTable]][]).flatMap(([table, all]) =>
    (all ?? [])
      .filter(({ own, key }) => own === true && stored.table.fields[table]?.some((field) => field.key === key) !== true)
      .map(({ key }) => `${table} ${key}`),
  );
}

function changeSet(plan: {
  readonly view: View;
  readonly judged: Judged;
  readonly columns: ReturnType<typeof planShapes>;
  readonly guide: ReturnType<typeof planGuide>;
  readonly said: ReturnType<typeof planRefusals>;
  readonly text: string;
  readonly added: readonly string[];
}): ChangeSet {
  const { view, judged, columns, guide, said, text, added } = plan;
  const payload = {
    added,
    columns: columns.length,
    refused: judged.refused.map(({ tab, row, code }) => ({ tab, row, code })),
    kinds: judged.rereading,
  };
  return {
    kind: 'computed',
    action: 'apply-fields',
    origin: 'job',
    changes: [],
    entries: [{ action: 'apply-fields', table: '', recordId: '', payload }],
    added: [
      ...(guide.added.length === 0 ? [] : [{ table: 'fields' as const, rows: guide.added }]),
      ...(said.added.length === 0 ? [] : [{ table: 'review' as const, rows: said.added }]),
    ],
    updated: [...guide.updated, ...said.updated],
    shapes: columns,
    lists: judged.table.lists,
    system: storedCells(text, view.system),
  };
}
