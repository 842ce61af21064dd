import { textCell } from '../reports/reportCells';
import type { ReportCell, ReportSheet } from '../reports/reportSheet';
import { monthOf, type CivilDate } from '../values/civilDate';
import type { Comparison } from './comparison';
import type { CountedDiffs, DiffCounts } from './countDiffs';

/** One moment as the tab names it; `snapshotId` is '' for the register as it stood. */
export interface NamedMoment {
  readonly snapshotId: string;
  readonly at: string;
  readonly name: string;
  readonly distanceDays: number;
  /** Put together from the audit trail, without a snapshot. */
  readonly trail?: true;
}

/** One row of the list: a record that came or went, or one field that changed, worded. */
export interface ComparisonLine {
  readonly sort: 'added' | 'changed' | 'removed';
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a comparison's tab says, in one language. */
export interface ComparisonWords {
  /** Title of a spreadsheet into which a snapshot was restored. */
  readonly besideTitle: (snapshotId: string) => string;
  readonly tabTitle: (number: number, from: string, to: string) => string;
  readonly heading: (from: string, to: string) => string;
  readonly moment: (moment: NamedMoment) => string;
  readonly howToRead: string;
  readonly left: (rows: number) => string;
  readonly byTable: string;
  readonly byOwner: string;
  readonly byField: string;
  readonly list: string;
  readonly nobody: string;
  readonly records: string;
  readonly sorts: { readonly added: string; readonly changed: string; readonly removed: string };
  readonly heads: {
    readonly sort: string;
    readonly table: string;
    readonly id: string;
    readonly name: string;
    readonly owner: string;
    readonly field: string;
    readonly before: string;
    readonly after: string;
  };
}

export interface ComparisonFacts {
  readonly from: NamedMoment;
  readonly to: NamedMoment;
  readonly comparison: Comparison;
  readonly counted: CountedDiffs;
  /** Number of the comparison: keeps titles apart. */
  readonly number: number;
  readonly sheetId: number;
  readonly today: CivilDate;
  readonly lines: Iterable<ComparisonLine>;
  readonly label: (table: string, field: string) => string;
  readonly tab: (table: string) => string;
  readonly person: (email: string) => string;
}

/** Rows of the list that go on one tab: 8 columns of them stay far below what one write carries. */
export const LIST_ROWS = 5_000;

/** Characters of a value that a cell of the list shows. */
const VALUE_LIMIT = 1_000;
const WIDTHS = [110, 110, 120, 160, 160, 150, 260, 260];

/** A comparison as a tab: counts by tab, owner and field, then the list. Values only, so that it stays as it is today. */
export function comparisonSheet(
  facts: ComparisonFacts,
  words: ComparisonWords,
): { readonly sheet: ReportSheet; readonly rows: number; readonly left: number } {
  const { shown, left } = limited(facts.lines);
  const cells: (readonly ReportCell[])[] = [
    ...heading(facts, words, left),
    [],
    ...countTable(words.byTable, facts.counted.byTable, facts.tab, words),
    ...countTable(words.byOwner, facts.counted.byOwner, (email) => ownerName(email, facts, words), words),
    ...fieldTable(facts, words),
    [textCell(words.list, 'section')],
    Object.values(words.heads).map((head) => textCell(head, 'header')),
    ...shown.map((line) => lineCells(line, facts, words)),
  ];
  const title = words.tabTitle(facts.number, facts.from.at.slice(0, 10), facts.to.at.slice(0, 10));
  const sheet: ReportSheet = {
    title,
    month: monthOf(facts.today),
    place: { witness: `comparison ${String(facts.number)}`, sheetId: facts.sheetId },
    blocks: [{ row: 0, cells }],
    charts: [],
    columnWidths: WIDTHS,
    frozenRows: 1,
    rows: cells.length + 1,
    columns: WIDTHS.length,
  };
  return { sheet, rows: shown.length, left };
}

function limited(lines: Iterable<ComparisonLine>): {
  readonly shown: readonly ComparisonLine[];
  readonly left: number;
} {
  const shown: ComparisonLine[] = [];
  let left = 0;
  for (const line of lines) {
    if (shown.length < LIST_ROWS) shown.push(line);
    else left += 1;
  }
  return { shown, left };
}

function heading({ from, to }: ComparisonFacts, words: ComparisonWords, left: number): (readonly ReportCell[])[] {
  return [
    [textCell(words.heading(from.at, to.at), 'title')],
    [textCell(words.moment(from), 'note')],
    [textCell(words.moment(to), 'note')],
    [textCell(words.howToRead, 'note')],
    ...(left === 0 ? [] : [[textCell(words.left(left), 'note')]]),
  ];
}

function ownerName(email: string, facts: ComparisonFacts, words: ComparisonWords): string {
  return email === '' ? words.nobody : facts.person(email);
}

function countTable(
  title: string,
  counts: Readonly<Record<string, DiffCounts>>,
  name: (key: string) => string,
  { sorts }: ComparisonWords,
): (readonly ReportCell[])[] {
  const head = [sorts.added, sorts.changed, sorts.removed].map((text) => textCell(text, 'headerRight'));
  const rows = Object.entries(counts).map(([key, { added, changed, removed }]): readonly ReportCell[] => [
    textCell(name(key)),
    ...[added, changed, removed].map((number): ReportCell => ({ number, style: 'count' })),
  ]);
  return rows.length === 0 ? [] : [[textCell(title, 'section')], [textCell('', 'header'), ...head], ...rows, []];
}

function fieldTable({ counted, tab, label }: ComparisonFacts, words: ComparisonWords): (readonly ReportCell[])[] {
  if (counted.byField.length === 0) return [];
  const { heads } = words;
  return [
    [textCell(words.byField, 'section')],
    [textCell(heads.table, 'header'), textCell(heads.field, 'header'), textCell(words.records, 'headerRight')],
    ...counted.byField.map(({ table, field, own, records }): readonly ReportCell[] => [
      textCell(tab(table)),
      textCell(own === true ? field : label(table, field)),
      { number: records, style: 'count' },
    ]),
    [],
  ];
}

function lineCells(line: ComparisonLine, facts: ComparisonFacts, words: ComparisonWords): readonly ReportCell[] {
  const texts = [
    words.sorts[line.sort],
    facts.tab(line.table),
    line.id,
    line.name,
    ownerName(line.owner, facts, words),
    line.field,
    line.before,
    line.after,
  ];
  return texts.map((text) => ({ text: text.slice(0, VALUE_LIMIT), style: 'label' }));
}
