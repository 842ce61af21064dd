import { parseCsv } from 'hucre/csv';
import type { RawCell, RawTab } from './rawTable';

const CANDIDATES = [',', ';', '\t', '|'] as const;

/** Enough to see the shape of a list; a whole file is parsed only once. */
const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_ROWS = 200;

/** Stands for a quote that opens nothing while the text is parsed; a private-use character of no meaning. */
const LITERAL_QUOTE = '\uF8F0';

export interface DelimitedText {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/**
 * The cells of a delimited text, as text: nothing is taken for a number or a date. Line ends may be mixed and may stand
 * inside quotes; `sep=;` in the first line names the delimiter (Excel's convention) and is not a row. A quote that is
 * never closed is taken as a character, so that it cannot swallow the rest of the file.
 */
export function parseDelimitedText(text: string): DelimitedText {
  const said = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? detectDelimiter(body);
  return { rows: splitRows(body, delimiter), delimiter };
}

/** One tab of text cells; each carries `@`, so that no later step takes `00123` for a number. */
export function textTab(name: string, rows: DelimitedText['rows']): RawTab {
  return {
    name,
    rows: rows.map((row) => row.map(textCell)),
    merges: [],
    hidden: false,
    frozenRows: 0,
    hiddenColumns: [],
  };
}

function textCell(text: string): RawCell | null {
  return text === '' ? null : { value: text, numberFormat: '@' };
}

/**
 * The delimiter under which most rows have the same number of cells, two at least; more cells win between equals.
 * A comma if nothing is delimited at all.
 */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const [best] = CANDIDATES.map((delimiter) => ({ delimiter, ...consistency(sample, delimiter) }))
    .filter((candidate) => candidate.columns > 1)
    .sort((a, b) => b.score - a.score);
  return best?.delimiter ?? ',';
}

/** Share of rows with the commonest width. Rows of one cell (titles, remarks) neither help nor hurt much. */
function consistency(sample: string, delimiter: string): { readonly columns: number; readonly score: number } {
  const widths = new Map<number, number>();
  const rows = splitRows(sample, delimiter, SAMPLE_ROWS).filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const single = widths.get(1) ?? 0;
  widths.delete(1);
  const [commonest] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (!commonest) return { columns: 1, score: 0 };
  const [columns, count] = commonest;
  const share = count / (rows.length - single / 2);
  return { columns, score: share + Math.log2(columns) / 10 - single / rows.length / 2 };
}

function splitRows(text: string, delimiter: string, maxRows?: number): readonly (readonly string[])[] {
  const safe = withoutOpenQuotes(text, delimiter);
  const rows = parseCsv(safe, {
    delimiter,
    skipEmptyRows: false,
    skipBom: false,
    ...(maxRows === undefined ? {} : { maxRows }),
  });
  return rows.map((row) => row.map((cell) => asText(cell)));
}

function asText(cell: unknown): string {
  return typeof cell === 'string' ? cell.replaceAll(LITERAL_QUOTE, '"') : '';
}

function withoutOpenQuotes(text: string, delimiter: string): string {
  let safe = text;
  for (let at = openQuoteAt(safe, delimiter); at >= 0; at = openQuoteAt(safe, delimiter, at)) {
    safe = safe.slice(0, at) + LITERAL_QUOTE + safe.slice(at + 1);
  }
  return safe;
}

/** Where a quote opens a cell that is never closed, or -1. `from` is the start of a cell outside quotes. */
function openQuoteAt(text: string, delimiter: string, from = 0): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '"') {
      const closed = closingQuote(text, at);
      if (closed < 0) return at;
      at = closed + 1;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    at++;
  }
  return -1;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
