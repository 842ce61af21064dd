import type { FieldDef } from '../schema/field';
import type { Kind, ParseContext } from '../values/value';
import { targetDef } from './fieldNames';
import { readMemberCell } from './members';
import { cellReader, fieldContext, kindOf, readCell, type CellReader } from './readCell';
import type { AdoptedTable, AdoptionContext, ListShape, ListSort, MappedColumn, Mapping, NamePart } from './types';

/** A column on its way into a field, with everything that reading its cells needs. */
export interface FieldColumn {
  readonly at: number;
  readonly table: AdoptedTable;
  readonly def: FieldDef;
  readonly part: NamePart | null;
  readonly kind: Kind;
  readonly ctx: ParseContext;
  readonly read: CellReader;
  /** The column's own header, without the group above it. */
  readonly header: string;
}

export interface OwnColumn {
  readonly at: number;
  readonly table: 'customers' | 'purchases';
  readonly label: string;
  readonly customerNumber: boolean;
}

/** A mapping made ready for reading rows. Columns whose target does not exist are the team's own. */
export interface ColumnPlan {
  readonly fields: readonly FieldColumn[];
  readonly own: readonly OwnColumn[];
}

export function columnPlan(shape: ListShape, mapping: Mapping, ctx: AdoptionContext): ColumnPlan {
  const fields: FieldColumn[] = [];
  const own: OwnColumn[] = [];
  const headers = new Map(shape.columns.map(({ column, parts, label }) => [column, parts[parts.length - 1] ?? label]));
  const mapped = new Map(mapping.columns.map((column) => [column.column, column]));
  const taken = new Set<string>();
  const whole = mapping.columns.flatMap(({ target }) =>
    target !== 'own' && target.part === undefined ? [slotOf(target)] : [],
  );
  for (const { column, label } of shape.columns) {
    const given = mapped.get(column);
    const def = given === undefined ? undefined : defOf(given, mapping.sort, ctx);
    const at = column - 1;
    const target = given?.target ?? 'own';
    const slot = target === 'own' ? '' : slotOf(target);
    // Parts of a name beside a whole one, or one field twice, would overwrite each other.
    const isOver =
      target !== 'own' && (taken.has(slot) || (target.part !== undefined && whole.includes(wholeSlot(target))));
    if (target === 'own' || def === undefined || isOver) {
      own.push({
        at,
        table: given?.ownTable ?? (mapping.sort === 'customers' ? 'customers' : 'purchases'),
        label: given?.ownLabel ?? label,
        customerNumber: given?.customerNumber === true,
      });
      continue;
    }
    taken.add(slot);
    const { table } = target;
    const part = def.key === 'name' ? (target.part ?? null) : null;
    const kind = kindOf(def);
    const parse = fieldContext(def, ctx);
    const read = cellReader((cell) =>
      def.kind === 'member' ? readMemberCell(def.key, cell, ctx, parse) : readCell(kind, cell, parse),
    );
    fields.push({ at, table, def, part, kind, ctx: parse, read, header: headers.get(column) ?? label });
  }
  return { fields, own };
}

/** The field that a column goes to; none where rows of this sort make no record of that table. */
function defOf({ target }: MappedColumn, sort: ListSort, { ownFields }: AdoptionContext): FieldDef | undefined {
  if (target === 'own') return undefined;
  const unused = sort === 'customers' ? 'purchases' : 'contacts';
  return target.table === unused ? undefined : targetDef(target.table, target.field, ownFields);
}

type FieldTarget = Exclude<MappedColumn['target'], 'own'>;

/** Only names have parts; any other field is one slot. */
function slotOf(target: FieldTarget): string {
  return target.field === 'name' && target.part !== undefined
    ? `${wholeSlot(target)}.${target.part}`
    : wholeSlot(target);
}

function wholeSlot({ table, field }: FieldTarget): string {
  return `${table}.${field}`;
}
