import { kinds } from '../values/kinds';
import { cleanLine } from '../values/unicode';
import type { ParseContext } from '../values/value';
import { textOf } from './cells';
import { readCell, type FieldReading } from './readCell';
import type { AdoptionContext, SourceCell } from './types';

/** Reads a cell that names a member of the team, through the person's own map first. */
function readMember(cell: SourceCell, ctx: AdoptionContext, parse: ParseContext): FieldReading {
  const text = cleanLine(cell.text);
  const mapped = Object.entries(ctx.ownerMap).find(([owner]) => cleanLine(owner) === text)?.[1];
  if (mapped === undefined) return readCell(kinds.member, cell, parse);
  return { value: mapped, original: mapped === cell.text ? null : cell.text, issue: null };
}

/** An owner that nobody is: the default takes the field, the text goes to `original`, the issue stays. */
function ownerOrDefault(read: FieldReading, ctx: AdoptionContext): FieldReading {
  if (read.issue === null || ctx.defaults.owner === '') return read;
  return { value: ctx.defaults.owner, original: String(read.value), issue: read.issue };
}

/** Reads a cell of a field that names a member; only the owner has a default. */
export function readMemberCell(
  field: string,
  cell: SourceCell,
  ctx: AdoptionContext,
  parse: ParseContext,
): FieldReading {
  const read = readMember({ value: cell.value, text: textOf(cell) }, ctx, parse);
  return field === 'owner' ? ownerOrDefault(read, ctx) : read;
}
