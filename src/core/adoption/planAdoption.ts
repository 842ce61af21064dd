import { columnPlan } from './columnPlan';
import { planRow, type RowPlanner } from './planRow';
import { identitiesOf, type Identities } from './rowIdentity';
import { rowLinks, type RowLinks } from './rowLinks';
import { rowReader } from './rowReader';
import type {
  AdoptionContext,
  AdoptionSlice,
  Known,
  ListShape,
  Mapping,
  PlannedRow,
  SharedGroup,
  ShapeRow,
} from './types';

/** A list on its way into the register. Made once an execution; holds no state that a caller could see. */
export interface PreparedAdoption {
  readonly shape: ListShape;
  readonly mapping: Mapping;
  readonly ctx: AdoptionContext;
  readonly known: Known;
  readonly planner: RowPlanner;
  readonly identities: Identities;
  readonly links: RowLinks;
  /** Rows that were planned before: the preview and the adoption that follows ask for the same ones. */
  readonly planned: Map<number, PlannedRow>;
}

export function prepareAdoption(
  shape: ListShape,
  mapping: Mapping,
  ctx: AdoptionContext,
  known: Known,
): PreparedAdoption {
  const plan = columnPlan(shape, mapping, ctx);
  const reader = rowReader(plan);
  const identities = identitiesOf(shape, ctx.digest);
  const links = rowLinks({ shape, sort: mapping.sort, plan, reader, ctx, known, identities });
  return {
    shape,
    mapping,
    ctx,
    known,
    planner: { shape, sort: mapping.sort, ctx, reader },
    identities,
    links,
    planned: new Map(),
  };
}

/**
 * Plans `count` rows from the `start`-th (0-based) of `shape.rows`. The plan of a row depends on the rows above it and on
 * `known`, never on the slicing: slices put together equal the whole.
 */
export function planRows(prepared: PreparedAdoption, start: number, count: number): AdoptionSlice {
  const { shape } = prepared;
  const end = Math.min(shape.rows.length, start + count);
  const rows = shape.rows.slice(start, end).map((row, offset) => plannedAt(prepared, row, start + offset));
  return { ...counted(rows), read: shape.read, next: end < shape.rows.length ? end : null };
}

function plannedAt(
  { known, planner, identities, links, planned }: PreparedAdoption,
  row: ShapeRow,
  at: number,
): PlannedRow {
  const before = planned.get(at);
  if (before !== undefined) return before;
  const identity = identities.at(at);
  const made: PlannedRow = known.identities.has(identity)
    ? { outcome: 'already', identity, row: row.row }
    : planRow(planner, row, identity, links.at(at));
  planned.set(at, made);
  return made;
}

/** Prepares and plans in one; for callers that need one slice only. */
export function planAdoption(
  shape: ListShape,
  mapping: Mapping,
  ctx: AdoptionContext,
  known: Known,
  slice: { readonly start: number; readonly count: number } = { start: 0, count: shape.rows.length },
): AdoptionSlice {
  return planRows(prepareAdoption(shape, mapping, ctx, known), slice.start, slice.count);
}

/** Rows of the list, and customers of the register, that share a phone, an e-mail or a registration number. */
export function sharedKeys(prepared: PreparedAdoption): readonly SharedGroup[] {
  return prepared.links.groups();
}

function counted(rows: readonly PlannedRow[]): Omit<AdoptionSlice, 'read' | 'next'> {
  const issues: Record<string, number> = {};
  let duplicatesSuspected = 0;
  for (const row of rows) {
    if (row.outcome !== 'taken') continue;
    const found = [row.customer, row.contact, row.purchase].flatMap((record) => record?.issues ?? []);
    for (const { code } of found) issues[code] = (issues[code] ?? 0) + 1;
    if (found.some(({ code }) => code === 'duplicate-suspected')) duplicatesSuspected += 1;
  }
  const count = (outcome: PlannedRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { rows, taken: count('taken'), already: count('already'), held: count('held'), duplicatesSuspected, issues };
}
