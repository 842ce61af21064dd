import { kinds } from '../values/kinds';
import { phoneType } from '../values/phone';
import { cleanLine } from '../values/unicode';
import type { ParseContext, ValueIssue } from '../values/value';
import { readCell, type FieldReading } from './readCell';
import type { SourceCell } from './types';

/** Fields that say how to reach somebody; one cell of a list may hold several of them. */
export type WayField = 'phone' | 'landline' | 'email' | 'socialHandle';

export interface WayCell {
  readonly field: WayField;
  readonly cell: SourceCell;
  /** The column's own header: a bare account under 微信 is a WeChat account. */
  readonly header: string;
}

/** What the cells of a row say together. */
export type Ways = Readonly<Partial<Record<WayField, FieldReading>>>;

interface Found {
  readonly field: WayField;
  readonly value: string;
}

const SEPARATORS = /[/;；,，、|\n]+|\s+(?=\S*[@＠])|\s{2,}|(?<=\d)\s+(?=[^\d\s()+-])/;

/**
 * Reads the cells that say how to reach somebody. A number goes where it belongs: a mobile under landline to phone, and a
 * landline beside a mobile to landline, if that field has no cell of its own in this row; an e-mail or account inside a phone cell joins
 * its field. A cell is taken whole or kept whole: one unreadable part leaves all its text where it was, with the reason.
 */
export function readWays(cells: readonly WayCell[], ctx: ParseContext): Ways {
  const issues = new Map<WayField, ValueIssue>();
  const texts = new Map<WayField, string>();
  const reads = cells.map(({ field, cell, header }) => ({ from: field, ...partsOf(field, cell, header, ctx) }));
  cells.forEach(({ field, cell }) => texts.set(field, cell.text));
  const filled = new Set<WayField>(cells.map(({ field }) => field));
  for (const { from, parts, issue } of reads) if (parts === null && issue !== null) issues.set(from, issue);
  const values = new Map<WayField, string[]>();
  for (const { from, parts, issue } of reads) {
    const moved = settled(from, parts ?? [], filled);
    if (issue !== null && moved.some(({ field }) => field !== from && issues.has(field))) issues.set(from, issue);
    if (issues.has(from)) continue;
    for (const { field, value } of moved) {
      const home = issues.has(field) ? from : field;
      values.set(home, [...new Set([...(values.get(home) ?? []), value])]);
    }
  }
  return result(values, texts, issues);
}

/** `issue` says why the cell's own kind refuses it; `parts` is null where its pieces cannot be read either. */
interface Read {
  readonly parts: readonly Found[] | null;
  readonly issue: ValueIssue | null;
}

/** The parts of one cell: as its own kind reads it, or piece by piece as whatever each piece is. */
function partsOf(field: WayField, cell: SourceCell, header: string, ctx: ParseContext): Read {
  const whole = readCell(kinds[field], cell, ctx);
  if (whole.issue === null) return { parts: split(field, whole.value), issue: null };
  const labelled = field === 'socialHandle' ? kinds.socialHandle.parse(`${header}:${cleanLine(cell.text)}`, ctx) : null;
  if (labelled?.ok === true) return { parts: split(field, labelled.value), issue: null };
  const pieces = cleanPieces(cell.text);
  const read = pieces.map((piece) => pieceOf(field, piece, ctx));
  const parts = read.flatMap((piece) => piece ?? []);
  const understood = pieces.length > 0 && read.every((piece) => piece !== null);
  return { parts: understood ? parts : null, issue: whole.issue };
}

function cleanPieces(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((piece) => cleanLine(piece))
    .filter((piece) => piece !== '');
}

/** A piece by the kind that reads it: e-mails have their @, accounts their channel, and the rest must be phone numbers. */
function pieceOf(own: WayField, piece: string, ctx: ParseContext): readonly Found[] | null {
  const kindsToTry: readonly WayField[] = ['email', own === 'landline' ? 'landline' : 'phone', 'socialHandle'];
  for (const field of kindsToTry) {
    const parsed = kinds[field].parse(piece, ctx);
    // `@name` alone names no channel; where it does not stand among accounts it may be half an e-mail address.
    if (field === 'socialHandle' && own !== field && piece.startsWith('@')) continue;
    if (parsed.ok && parsed.value !== null) return split(field, parsed.value);
  }
  return null;
}

function split(field: WayField, value: unknown): readonly Found[] {
  return typeof value === 'string' ? value.split('; ').map((one) => ({ field, value: one })) : [];
}

/** Moves numbers to the field they belong to where it has no cell of its own. */
function settled(from: WayField, parts: readonly Found[], filled: ReadonlySet<WayField>): readonly Found[] {
  const hasMobile = parts.some(({ field, value }) => field === 'phone' && phoneType(value) === 'mobile');
  return parts.map((part) => {
    const type = part.field === 'phone' || part.field === 'landline' ? phoneType(part.value) : null;
    if (part.field === 'landline' && type === 'mobile' && !filled.has('phone')) return { ...part, field: 'phone' };
    const beside = part.field === 'phone' && type === 'landline' && !filled.has('landline');
    return beside && (hasMobile || from !== 'phone') ? { ...part, field: 'landline' } : part;
  });
}

function result(
  values: ReadonlyMap<WayField, readonly string[]>,
  texts: ReadonlyMap<WayField, string>,
  issues: ReadonlyMap<WayField, ValueIssue>,
): Ways {
  const ways: Partial<Record<WayField, FieldReading>> = {};
  for (const field of new Set([...texts.keys(), ...values.keys()])) {
    const text = texts.get(field);
    const issue = issues.get(field);
    if (issue !== undefined && text !== undefined) {
      ways[field] = { value: text, original: null, issue };
      continue;
    }
    const value = values.get(field)?.join('; ') ?? null;
    ways[field] = { value, original: text === undefined || text === value ? null : text, issue: null };
  }
  return ways;
}
