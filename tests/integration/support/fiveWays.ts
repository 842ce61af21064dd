import type { Host } from '../../../local/host';
import {
  callSheets,
  clipboardOfRows,
  displayText,
  setCell,
  type Cell,
  type CellFormat,
  type Scalar,
} from '../../../local/sheets';
import { cellPattern, fromCell } from '../../../src/core/records/cellCodec';
import type { FieldDef } from '../../../src/core/schema/field';
import { fieldDef } from '../../../src/core/schema/tables';
import { kinds } from '../../../src/core/values/kinds';
import type { CellScalar, KindName, ValueIssueCode } from '../../../src/core/values/value';
import { kindCases } from '../../support/kindCases';
import { no, type KindCase, type Refusal } from '../../support/kindCases/kindCase';
import { caseLists } from '../../support/kindCases/lists';
import { emptySheet } from './emptySheet';
import { call, expectOk, OWNER, requestId, type Reply } from './register';
import {
  address,
  auditAbout,
  cellAt,
  columnsOf,
  openReview,
  rowsOf,
  tabOf,
  typeUnseen,
  valueAt,
  type SheetRecord,
} from './sheet';

/** Fields of a customer, each with the inputs of its kind. One row holds the n-th input of every one of them. */
export interface Trial {
  readonly fields: readonly string[];
  readonly rows: number;
}

/** What became of the inputs by field, in the order of the inputs; a refusal whose text did not stay is told apart. */
export type Became = Readonly<Record<string, readonly (CellScalar | Refusal | { readonly lost: unknown })[]>>;

/** A column of the team's own for each kind that no column of ours has: key and kind. */
const OWN: Readonly<Record<string, KindName>> = {
  x_nickname: 'personName',
  x_met_at: 'dateTime',
  x_deposit: 'money',
  x_weight: 'number',
  x_stock: 'quantity',
  x_seats: 'integer',
  x_discount: 'percent',
  x_mark: 'score',
  x_member: 'flag',
  x_photos: 'consent',
  x_passport: 'idNumber',
  x_pays_in: 'currency',
};
export const ownFields = Object.keys(OWN);

/** What a person writes into the Fields tab for them. */
export const ownRows = Object.entries(OWN).map(([key, kind]) => ({ table: 'Customers', en: labelOf(key), kind }));

/** `x_met_at` → `Met at`; the register makes the key of the label. */
function labelOf(key: string): string {
  const words = key.slice(2).replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const casesOf = (field: string): readonly KindCase[] => kindCases[defOf(field).kind];
const defOf = (key: string): FieldDef => {
  const kind = OWN[key];
  const def = kind === undefined ? fieldDef('customers', key) : { key, kind, en: labelOf(key), zh: labelOf(key) };
  if (def === undefined) throw new Error(`no field ${key}`);
  return def;
};
const enteredOf = ([typed, , entered = typed]: KindCase): CellScalar => entered;
const inputAt = (field: string, index: number): KindCase | undefined => casesOf(field)[index];

/** Fields of the n-th row that have an input of their own there. */
const fieldsAt = ({ fields }: Trial, index: number): readonly string[] =>
  fields.filter((field) => inputAt(field, index) !== undefined);

/** Google answers so many reads a minute. */
const PAUSE_SECONDS = 10;

/** A name for rows behind the last input of the name's own kind. */
const NAME = 'name';
const spareName = (index: number): string => `Row ${String(index)}`;

/** What a cell holds as a record's value. No is a box that is not ticked, an empty cell. */
function storedAt(host: Host, row: number, field: string): CellScalar {
  const cell = valueAt(host, 'customers', row, field) ?? undefined;
  const value = fromCell(defOf(field), cell, { language: 'en', lists: caseLists });
  return defOf(field).kind === 'flag' ? (value ?? false) : value;
}

/** The form: all of a row at once; what it refuses is left out the second time. */
export function throughForm(host: Host, trial: Trial): Became {
  return collect(trial, (index) => {
    const fields = fieldsAt(trial, index);
    const given = Object.fromEntries(fields.map((field) => [field, enteredOf(inputAt(field, index)!)]));
    const all = { [NAME]: spareName(index), ...given };
    const refused = issuesOf(save(host, all));
    const rest = Object.fromEntries(Object.entries(all).filter(([field]) => !refused.has(field)));
    if (refused.size > 0) expectOk({ reply: save(host, { [NAME]: spareName(index), ...rest }) });
    host.wait(PAUSE_SECONDS);
    const { row } = rowsOf(host, 'customers').at(-1) ?? { row: 0 };
    return (field) => {
      const code = refused.get(field);
      return code === undefined ? storedAt(host, row, field) : no(code);
    };
  });
}

function save(host: Host, fields: object): Reply {
  return call(host, 'apiSaveCustomer', { requestId: requestId(), fields, acceptDuplicates: true });
}

function issuesOf(reply: Reply): ReadonlyMap<string, ValueIssueCode> {
  const issues = (reply['issues'] ?? []) as readonly { readonly field: string; readonly code: ValueIssueCode }[];
  return new Map(issues.map(({ field, code }) => [field, code]));
}

/**
 * Cells typed one after the other along rows that stand, faster than triggers run: Google keeps two waiting events, so that of
 * each row one edit is seen, in another column each time, and the trigger finds the others beside it.
 */
export function throughCells(host: Host, trial: Trial): Became {
  for (let index = 0; index < trial.rows; index += 1) {
    const fields = fieldsAt(trial, index);
    const seen = fields[index % fields.length];
    const typed = (field: string): string => inputAt(field, index)?.[0] ?? '';
    for (const field of fields) if (field !== seen) typeUnseen(host, 'customers', index + 2, field, typed(field));
    if (seen === undefined) continue;
    const { executions } = host.edit(address(host, 'customers', index + 2, seen), typed(seen));
    expect(executions.filter((run) => !run.ok)).toEqual([]);
    host.wait(PAUSE_SECONDS);
  }
  return becameOfRows(host, trial, 2);
}

/** One paste of all rows, from the first of the columns to the last. */
export function throughPaste(host: Host, trial: Trial, row: number): Became {
  const columns = columnsOf(tabOf(host, 'customers'));
  const at = [NAME, ...trial.fields].map((field) => columns.get(field) ?? 0);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const lines = Array.from({ length: trial.rows }, (_, index) => {
    const line = Array.from({ length: last - first + 1 }, () => '');
    line[(columns.get(NAME) ?? 0) - first] = spareName(index);
    for (const field of fieldsAt(trial, index))
      line[(columns.get(field) ?? 0) - first] = inputAt(field, index)?.[0] ?? '';
    return line;
  });
  const corner = address(host, 'customers', row, fieldAt(columns, first));
  const { executions } = host.paste(corner, `${clipboardOfRows(lines)}\n`);
  expect(executions.filter((run) => !run.ok)).toEqual([]);
  return becameOfRows(host, trial, row);
}

const fieldAt = (columns: ReadonlyMap<string, number>, wanted: number): string =>
  [...columns].find(([, column]) => column === wanted)?.[0] ?? '';

/** A list of the same cells beside the register, taken over. */
export function throughAdoption(host: Host, trial: Trial): Became {
  const labels = new Map([NAME, ...trial.fields].map((field) => [field, defOf(field).en]));
  const names = [...labels.keys()];
  const sheet = emptySheet('List', trial.rows + 5, names.length);
  names.forEach((field, column) => {
    setCell(sheet, 0, column, { value: labels.get(field) ?? '' });
    for (let index = 0; index < trial.rows; index += 1) {
      const input = inputAt(field, index);
      const value = input === undefined ? (field === NAME ? spareName(index) : null) : enteredOf(input);
      if (value !== null && value !== '') setCell(sheet, index + 1, column, { value, format: formatOf(field) });
    }
  });
  const shown = (field: string, index: number): string =>
    displayText(host.register, sheet.rows[index + 1]?.cells[names.indexOf(field)]);
  host.addTab([sheet]);
  const before = rowsOf(host, 'customers').length;
  let reply = expectOk(host.callFunction('apiAdoptList', { requestId: requestId(), tab: 'List', choices: {} }));
  while (reply['done'] !== true)
    reply = expectOk(host.callFunction('apiContinueAdoption', { requestId: reply['requestId'] ?? requestId() }));
  const rows = rowsOf(host, 'customers').slice(before);
  expect(rows).toHaveLength(trial.rows);
  const review = reviewOf(host);
  return collect(trial, (index) => {
    const record = rows[index];
    if (record === undefined) return () => ({ lost: 'row' });
    return (field) => {
      const code = review.get(`${String(record['id'])} ${defOf(field).en}`);
      if (code === undefined) return storedAt(host, record.row, field);
      return isKept(host, record, field, shown(field, index)) ? no(code) : { lost: record[field] };
    };
  });
}

/** The text stands in the cell, or, where a default took its place, in the entry that tells of the new record. */
function isKept(host: Host, record: SheetRecord, field: string, shown: string): boolean {
  if (String(record[field] ?? '') === shown) return true;
  const [created] = auditAbout(host, String(record['id']));
  return created?.payload.original?.[field] === shown;
}

function formatOf(field: string): CellFormat {
  return { numberFormat: { ...cellPattern(kinds[defOf(field).kind].cell) } };
}

/** Written by the API into rows that stand, which no trigger sees; then the hourly run comes. */
export function throughSweep(host: Host, trial: Trial): Became {
  const sheet = tabOf(host, 'customers');
  const columns = columnsOf(sheet);
  const requests = Array.from({ length: trial.rows }, (_, index) =>
    fieldsAt(trial, index).map((field) => ({
      updateCells: {
        start: { sheetId: sheet.sheetId, rowIndex: index + 1, columnIndex: columns.get(field) ?? 0 },
        rows: [{ values: [{ userEnteredValue: extended(enteredOf(inputAt(field, index)!)) }] }],
        fields: 'userEnteredValue',
      },
    })),
  ).flat();
  const { register } = host;
  const file = { get: () => register, put: () => undefined, ids: () => [register.id] };
  callSheets(
    file,
    { method: 'spreadsheets.batchUpdate', spreadsheetId: register.id, body: { requests } },
    { userEmail: OWNER, nowMs: host.now },
  );
  const lines = host.advanceTo(host.now + 3_600_000);
  expect(lines.filter((line) => !line.ok)).toEqual([]);
  return becameOfRows(host, trial, 2);
}

function extended(value: CellScalar): object {
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value ?? '' };
}

/** Cells that stand on the sheet: refused ones hold what was typed, with a note, and stand in Review. */
function becameOfRows(host: Host, trial: Trial, first: number): Became {
  const review = reviewOf(host);
  return collect(trial, (index) => {
    const row = index + first;
    const id = String(valueAt(host, 'customers', row, 'id'));
    return (field) => {
      const cell = cellAt(host, 'customers', row, field);
      const code = review.get(`${id} ${defOf(field).en}`);
      if (code === undefined) return storedAt(host, row, field);
      return holds(cell, enteredOf(inputAt(field, index)!)) ? no(code) : { lost: cell };
    };
  });
}

function holds(cell: Cell | undefined, entered: CellScalar): boolean {
  const value: Scalar | null = cell?.value ?? null;
  return value === entered && (cell?.note ?? '').includes('客户档案');
}

/** Codes of the open lines of Review, by id and label of the field. */
function reviewOf(host: Host): ReadonlyMap<string, ValueIssueCode> {
  const lines = openReview(host).filter((line) => line['code'] !== 'duplicate-suspected');
  return new Map(
    lines.map((line) => [`${String(line['recordId'])} ${String(line['field'])}`, line['code'] as ValueIssueCode]),
  );
}

/** Goes through the rows one by one; `look` tells what became of a field of that row. */
function collect(
  trial: Trial,
  look: (index: number) => (field: string) => CellScalar | Refusal | { readonly lost: unknown },
): Became {
  const became: Record<string, (CellScalar | Refusal | { readonly lost: unknown })[]> = {};
  for (let index = 0; index < trial.rows; index += 1) {
    const of = look(index);
    for (const field of fieldsAt(trial, index)) (became[field] ??= []).push(of(field));
  }
  return became;
}
