import { setCell, usedRowCount, type Cell, type Sheet, type SpreadsheetFile } from '../sheets';
import type { OpenedRegister } from './bundleCalls';
import type { RecordValues } from './stamps';

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Appends rows of records to one tab of a file that stands in no host yet, as the bundle would write them. */
export interface RowWriter {
  /** Row number of the next record, counted from 1. */
  readonly nextRow: () => number;
  readonly append: (values: RecordValues) => void;
}

/** `tab` is the key that the tab's metadata holds. Row 2 must hold a record made by the bundle: new rows look like it. */
export function rowWriter(file: SpreadsheetFile, tab: string, opened: OpenedRegister): RowWriter {
  const sheet = ownCopy(file, tab);
  const columns = columnsOf(sheet);
  const model = sheet.rows[1]?.cells ?? [];
  const kinds = new Map((opened.tables[tab] ?? []).map((field) => [field.key, field]));
  const labels = labelsByList(opened);
  let next = usedRowCount(sheet);
  return {
    nextRow: () => next + 1,
    append: (values) => {
      for (const [key, value] of Object.entries(values)) {
        const column = columns.get(key);
        if (column === undefined) throw new Error(`${tab} has no column ${key}`);
        const field = kinds.get(key);
        const label = field?.list === undefined ? undefined : labels.get(`${field.list}:${String(value)}`);
        setCell(sheet, next, column, {
          ...looksOf(model[column]),
          value: label ?? cellValue(field?.kind ?? '', value),
        });
      }
      next += 1;
      sheet.rowCount = Math.max(sheet.rowCount, next);
    },
  };
}

/** The tab with rows of its own, put into the file in place of the one that other hosts may share. */
function ownCopy(file: SpreadsheetFile, tab: string): Sheet {
  const index = file.sheets.findIndex((sheet) => metadataOf(sheet.metadata, 'tab') === tab);
  const sheet = file.sheets[index];
  if (sheet === undefined) throw new Error(`there is no tab ${tab}`);
  const copy = {
    ...sheet,
    rows: sheet.rows.map((row) => (row === undefined ? undefined : { ...row, cells: [...row.cells] })),
  };
  file.sheets[index] = copy;
  return copy;
}

/** Columns by field key, from the metadata on them. */
export function columnsOf(sheet: Sheet): ReadonlyMap<string, number> {
  return new Map(
    sheet.columns.flatMap((column, index) => {
      const key = metadataOf(column?.metadata ?? [], 'field');
      return key === undefined ? [] : [[key, index] as const];
    }),
  );
}

export function tabOf(file: SpreadsheetFile, tab: string): Sheet {
  const sheet = file.sheets.find((each) => metadataOf(each.metadata, 'tab') === tab);
  if (sheet === undefined) throw new Error(`there is no tab ${tab}`);
  return sheet;
}

function metadataOf(metadata: Sheet['metadata'], key: string): string | undefined {
  return metadata.find((each) => each.metadataKey === key)?.metadataValue;
}

function labelsByList({ lists }: OpenedRegister): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([list, options]) =>
      options.map(({ key, labels }) => [`${list}:${key}`, labels.en] as const),
    ),
  );
}

function looksOf(cell: Cell | undefined): Cell {
  return {
    ...(cell?.format === undefined ? {} : { format: cell.format }),
    ...(cell?.validation === undefined ? {} : { validation: cell.validation }),
  };
}

/** Days and times are serial numbers in cells. */
function cellValue(kind: string, value: string | number | boolean): string | number | boolean {
  if (typeof value !== 'string' || (kind !== 'date' && kind !== 'dateTime')) return value;
  return (Date.parse(`${value.replace(' ', 'T')}${kind === 'date' ? 'T00:00' : ''}Z`) - EPOCH) / MS_PER_DAY;
}
