import type { FieldDef } from '../schema/field';
import { kinds } from '../values/kinds';
import { cleanLine } from '../values/unicode';
import type { CellScalar, Kind, KindName, Parsed, ParseContext, ValueIssue } from '../values/value';
import { textOf } from './cells';
import type { AdoptionContext, SourceCell } from './types';

/** A cell as its field understands it. An unreadable one keeps its text as the value. */
export interface FieldReading {
  readonly value: CellScalar;
  /** The source text where the value does not hold it letter by letter. */
  readonly original: string | null;
  readonly issue: ValueIssue | null;
}

/** Kinds whose cells are numbers to the sheet: what a cell holds is exact, what it shows may be rounded. */
const NUMERIC: ReadonlySet<KindName> = new Set([
  'date',
  'dateTime',
  'money',
  'number',
  'quantity',
  'integer',
  'percent',
  'score',
]);
const SHORTENED = /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i;

/** What parsing a field depends on: the context with the field's own list, members and bounds. */
export function fieldContext(def: FieldDef, ctx: AdoptionContext): ParseContext {
  const options = def.list === undefined ? undefined : ctx.lists[def.list];
  return {
    ...ctx.parse,
    language: ctx.language,
    ...(options === undefined ? {} : { options }),
    ...(def.kind === 'member' ? { members: ctx.members } : {}),
    ...(def.range === undefined ? {} : { range: def.range }),
  };
}

/** Reads the cells of one column; the same content is read once. */
export type CellReader = (cell: SourceCell) => FieldReading;

/** Columns repeat themselves (owners, stages, cities); this many contents are remembered. */
const REMEMBERED = 1000;

export function cellReader(read: CellReader): CellReader {
  const known = new Map<string, FieldReading>();
  return (cell) => {
    const key = `${typeof cell.value} ${String(cell.value)} ${cell.text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = read(cell);
    if (known.size < REMEMBERED) known.set(key, reading);
    return reading;
  };
}

/** Reads a cell as a field's kind does. Blank cells give null without a trace; nothing that was written is lost. */
export function readCell(kind: Kind, cell: SourceCell | null | undefined, ctx: ParseContext): FieldReading {
  const text = textOf(cell);
  if (text === '' || cell === null || cell === undefined) return { value: null, original: null, issue: null };
  const parsed = parseFirst(kind, inputsOf(kind.name, cell, text), ctx);
  if (!parsed.ok) return { value: text, original: null, issue: parsed.issue };
  return { value: parsed.value, original: originalOf(parsed.value, text), issue: null };
}

/** The text where the value is not that very text. */
export function originalOf(value: CellScalar, text: string): string | null {
  return value !== null && String(value) === text ? null : text;
}

/**
 * What a cell says, most exact first. A number is asked for its digits where it counts something, and for its looks where
 * it stands for a code: `00123` by number format, not 123; but never `1.38E+10`. Money shows its currency only in its looks.
 */
function inputsOf(kind: KindName, cell: SourceCell, text: string): readonly CellScalar[] {
  if (typeof cell.value === 'boolean') return [cell.value, text];
  // Exports write '+1415… and '00123 so that a spreadsheet leaves them alone.
  if (typeof cell.value !== 'number') return /^\s*'[+\d]/.test(text) ? [text, text.replace("'", '')] : [text];
  if (SHORTENED.test(cleanLine(text))) {
    // Who typed or pasted 1.38E+10 gave no more digits than are shown: a code made of them would be an invented one.
    const isAll = Number(cleanLine(text).replace(',', '.')) === cell.value;
    return isAll && !NUMERIC.has(kind) ? [text] : [cell.value];
  }
  if (kind === 'money' && /[^\d\s.,()+-]/.test(text)) return [text, cell.value];
  // What it shows may be rounded (1.5 as 2), or a day where there is none (2024 as 1905-07-16).
  return NUMERIC.has(kind) ? [cell.value] : [text, cell.value];
}

function parseFirst(kind: Kind, inputs: readonly CellScalar[], ctx: ParseContext): Parsed<CellScalar> {
  let refused: Parsed<CellScalar> | null = null;
  for (const input of inputs) {
    const parsed = kind.parse(input, ctx);
    if (parsed.ok) return parsed;
    // An amount in another currency is an answer: the bare number would hide it.
    if (parsed.issue.code === 'money-currency-differs') return parsed;
    refused ??= parsed;
  }
  return refused ?? { ok: true, value: null };
}

/** A cell of the team's own column: numbers stay numbers where they show as such, all else is the text a person saw. */
export function readOwnCell(cell: SourceCell): CellScalar {
  const text = textOf(cell);
  if (typeof cell.value !== 'number' || String(cell.value) !== text) return text;
  // JSON knows no -0.
  return cell.value === 0 ? 0 : cell.value;
}

/** `kinds` by a field's name of it. */
export function kindOf(def: FieldDef): Kind {
  return kinds[def.kind];
}
