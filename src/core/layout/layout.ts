import { isOwnKey } from '../schema/compile/keys';
import type { TabKey } from '../schema/field';
import { tabDef, tabs } from '../schema/tables';
import type { Language } from '../schema/settings';
import type { CellScalar } from '../values/value';

/** What the spreadsheet says of one sheet: its title, grid, metadata, and the header row with the columns' metadata. */
export interface SheetFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Values of sheet metadata `tab`; a copied tab brings its original's. */
  readonly tabKeys: readonly string[];
  /** Value of sheet metadata `home`: the sheet id it was made for; tells an original from its copy. */
  readonly home: number | null;
  /** By column, from 0: values of column metadata `field`, the header's text, and its value where that is no text. */
  readonly columns: readonly {
    readonly fields: readonly string[];
    readonly label: string;
    readonly value?: CellScalar;
  }[];
}

/** Where the fields of one tab stand. Columns count from 0. */
export interface TabLayout {
  readonly tab: TabKey;
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Own fields among them that are known by their label alone. */
  readonly unmarked?: readonly string[];
  /** Texts of the header row as they stood when the layout was read. */
  readonly header: readonly string[];
  /** Headers that are no texts, by column: 2024-05-01 typed as a header is a number that shows a day. */
  readonly headerValues?: Readonly<Record<number, CellScalar>>;
}

export interface Layout {
  readonly tabs: Readonly<Partial<Record<TabKey, TabLayout>>>;
}

/** Something that set-up can repair, or that a person must decide. */
export type LayoutFinding =
  | { readonly code: 'tab-missing'; readonly tab: TabKey }
  | { readonly code: 'tab-metadata-lost'; readonly tab: TabKey; readonly sheetId: number }
  | { readonly code: 'tab-copied'; readonly tab: TabKey; readonly sheetId: number }
  | { readonly code: 'column-missing'; readonly tab: TabKey; readonly field: string }
  | { readonly code: 'column-metadata-lost'; readonly tab: TabKey; readonly field: string; readonly column: number }
  | { readonly code: 'column-ambiguous'; readonly tab: TabKey; readonly field: string; readonly label: string }
  | { readonly code: 'header-lost'; readonly tab: TabKey; readonly field: string; readonly column: number };

export interface ResolvedLayout {
  readonly layout: Layout;
  readonly findings: readonly LayoutFinding[];
}

/**
 * Finds tabs and columns by their metadata, with the labels as second witness. What one witness lost is taken from the
 * other and named in `findings`; where both disagree the column is left out and named as ambiguous, never guessed.
 */
export function resolveLayout(sheets: readonly SheetFacts[]): ResolvedLayout {
  const findings: LayoutFinding[] = [];
  const found: Partial<Record<TabKey, TabLayout>> = {};
  for (const def of tabs) {
    const sheet = sheetOf(def.key, sheets, findings);
    if (sheet === undefined) findings.push({ code: 'tab-missing', tab: def.key });
    else found[def.key] = tabLayout(def.key, sheet, findings);
  }
  return { layout: { tabs: found }, findings };
}

function sheetOf(tab: TabKey, sheets: readonly SheetFacts[], findings: LayoutFinding[]): SheetFacts | undefined {
  const marked = sheets.filter((sheet) => sheet.tabKeys.includes(tab));
  const originals = marked.filter((sheet) => sheet.home === sheet.sheetId);
  const chosen = originals[0] ?? marked[0];
  if (chosen !== undefined) {
    for (const copy of marked) {
      if (copy !== chosen) findings.push({ code: 'tab-copied', tab, sheetId: copy.sheetId });
    }
    return chosen;
  }
  const def = tabDef(tab);
  const named = sheets.find(
    (sheet) =>
      sheet.tabKeys.length === 0 && (sheet.title === def.en || sheet.title === def.zh) && looksLike(tab, sheet),
  );
  if (named !== undefined) findings.push({ code: 'tab-metadata-lost', tab, sheetId: named.sheetId });
  return named;
}

/** A tab that merely has the same title as ours must not be taken for ours: half of our columns have to be there. */
function looksLike(tab: TabKey, sheet: SheetFacts): boolean {
  const fields = tabDef(tab).fields;
  const keys = new Set(sheet.columns.flatMap((column) => column.fields));
  const labels = new Set(sheet.columns.map((column) => column.label));
  const known = fields.filter((field) => keys.has(field.key) || labels.has(field.en) || labels.has(field.zh));
  return known.length * 2 >= fields.length;
}

function tabLayout(tab: TabKey, sheet: SheetFacts, findings: LayoutFinding[]): TabLayout {
  const columns: Record<string, number> = {};
  for (const field of tabDef(tab).fields) {
    const column = columnOf(tab, field.key, sheet, findings);
    if (column !== null) columns[field.key] = column;
  }
  Object.assign(columns, ownMarks(tab, sheet, findings));
  const disputed = claimedTwice(columns);
  for (const field of disputed) {
    findings.push({ code: 'column-ambiguous', tab, field, label: sheet.columns[columns[field] ?? -1]?.label ?? '' });
  }
  return {
    tab,
    sheetId: sheet.sheetId,
    title: sheet.title,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    columns: Object.fromEntries(Object.entries(columns).filter(([field]) => !disputed.includes(field))),
    header: sheet.columns.map((column) => column.label),
    headerValues: Object.fromEntries(
      sheet.columns.flatMap(({ value }, column) => (value === undefined ? [] : [[column, value] as const])),
    ),
  };
}

/**
 * Columns of the team's own fields, known by their metadata alone: what they are called stands on the sheet. One mark on two
 * columns, or under the label of a built-in field, is said to a person, never guessed.
 */
function ownMarks(tab: TabKey, sheet: SheetFacts, findings: LayoutFinding[]): Readonly<Record<string, number>> {
  const columns = new Map<string, number>();
  const disputed = new Set<string>();
  sheet.columns.forEach(({ fields, label }, index) => {
    for (const key of fields.filter(isOwnKey)) {
      if (columns.has(key) || belongsToAnother(tab, key, label)) {
        if (!disputed.has(key)) findings.push({ code: 'column-ambiguous', tab, field: key, label });
        disputed.add(key);
      }
      columns.set(key, index);
    }
  });
  return Object.fromEntries([...columns].filter(([key]) => !disputed.has(key)));
}

/** Fields whose column another field has, too: a column that bears the marks of both. */
function claimedTwice(columns: Readonly<Record<string, number>>): readonly string[] {
  const all = Object.values(columns);
  return Object.keys(columns).filter((field) => all.filter((column) => column === columns[field]).length > 1);
}

function columnOf(tab: TabKey, key: string, sheet: SheetFacts, findings: LayoutFinding[]): number | null {
  const names = labelsOf(tab, key);
  const byMetadata: number[] = [];
  const byLabel: number[] = [];
  sheet.columns.forEach((column, index) => {
    if (column.fields.includes(key)) byMetadata.push(index);
    if (names.has(column.label)) byLabel.push(index);
  });
  const agreed = byMetadata.filter((index) => byLabel.includes(index));
  if (agreed.length === 1) return agreed[0] ?? null;
  const marked = byMetadata[0];
  const labelled = byLabel[0];
  if (byMetadata.length === 1 && marked !== undefined) {
    return witnessed(tab, key, sheet, marked, byLabel, findings);
  }
  if (byMetadata.length === 0 && byLabel.length === 1 && labelled !== undefined) {
    findings.push({ code: 'column-metadata-lost', tab, field: key, column: labelled });
    return labelled;
  }
  if (byMetadata.length === 0 && byLabel.length === 0) findings.push({ code: 'column-missing', tab, field: key });
  else findings.push({ code: 'column-ambiguous', tab, field: key, label: [...names][0] ?? key });
  return null;
}

/** One column carries the metadata, and its label is not the field's own: renamed, or its cells were cut and pasted away. */
function witnessed(
  tab: TabKey,
  key: string,
  sheet: SheetFacts,
  marked: number,
  byLabel: readonly number[],
  findings: LayoutFinding[],
): number | null {
  const label = sheet.columns[marked]?.label ?? '';
  const elsewhere = byLabel[0];
  if (byLabel.length === 1 && elsewhere !== undefined && label === '') {
    findings.push({ code: 'column-metadata-lost', tab, field: key, column: elsewhere });
    return elsewhere;
  }
  if (byLabel.length === 0 && !belongsToAnother(tab, key, label)) {
    if (label === '') findings.push({ code: 'header-lost', tab, field: key, column: marked });
    return marked;
  }
  findings.push({ code: 'column-ambiguous', tab, field: key, label });
  return null;
}

function belongsToAnother(tab: TabKey, key: string, label: string): boolean {
  return tabDef(tab).fields.some((field) => field.key !== key && (field.en === label || field.zh === label));
}

function labelsOf(tab: TabKey, key: string): ReadonlySet<string> {
  const field = tabDef(tab).fields.find((each) => each.key === key);
  return new Set(field === undefined ? [] : [field.en, field.zh]);
}

/** A field's label in the register's language. */
export function labelOf(field: { readonly en: string; readonly zh: string }, language: Language): string {
  return language === 'zh' ? field.zh : field.en;
}

/** Whether the texts of a header row still are those that the layout was read with, in the register's own columns and beyond. */
export function sameHeader(layout: TabLayout, header: readonly string[]): boolean {
  return everyColumn(layout, header, (cell, column) => cell === (layout.header[column] ?? ''));
}

/**
 * The same for a header row that was read as values. `formulas`: it was read with formulas as formulas, and what those show
 * cannot be told.
 */
export function sameHeaderValues(layout: TabLayout, header: readonly CellScalar[], formulas: boolean): boolean {
  return everyColumn(layout, header, (cell, column) => {
    const known = layout.headerValues?.[column] ?? layout.header[column] ?? '';
    return (cell ?? '') === known || (formulas && typeof cell === 'string' && cell.startsWith('='));
  });
}

function everyColumn<T>(
  layout: TabLayout,
  header: readonly T[],
  fits: (cell: T | '', column: number) => boolean,
): boolean {
  const width = Math.max(layout.header.length, header.length);
  for (let column = 0; column < width; column += 1) {
    if (!fits(header[column] ?? '', column)) return false;
  }
  return true;
}
