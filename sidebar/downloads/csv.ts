import { toCell, type CodecContext } from '../../src/core/records/cellCodec';
import { cellOf } from '../../src/core/snapshots/cellOf';
import type { SavedColumn, SavedTab } from '../../src/core/snapshots/snapshotTabs';
import type { SnapshotRecord } from '../../src/core/snapshots/snapshot';
import type { CellScalar } from '../../src/core/values/value';

/**
 * What a spreadsheet takes for a formula when it opens a .csv (owasp.org/www-community/attacks/CSV_Injection), the full-width
 * signs of East Asian keyboards among it.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A number or a phone in standard form (`+49 30 901820`): nothing that could be worked out. */
const HARMLESS = /^[+-]?\d[\d ., ]*$/;

/**
 * One tab as .csv (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Chinese, every cell quoted, lines ended by CRLF.
 * Days stand as they are read (2026-10-01), options by their labels.
 */
export function csvOf(tab: SavedTab, context: CodecContext): string {
  const lines = [
    tab.header,
    ...tab.records.map((record) => tab.columns.map((column) => cell(column, record, context))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function cell({ key, own, field }: SavedColumn, record: SnapshotRecord, context: CodecContext): CellScalar {
  if (own) return cellOf(record.own ?? {}, key);
  const value = cellOf(record.fields, key);
  return field?.list === undefined ? value : toCell(field, value, context);
}

function quoted(value: CellScalar): string {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
