import type { FieldValues, RecordChange, RowNotes } from '../changeSet';
import { recordTables, type LiveTable } from '../schema/tables';
import { conflictKey, type UndoConflict } from './conflict';
import { laterOn, type Later } from './laterOn';
import { putBackFields, sameValue } from './putBackFields';
import { effectsOf, type RecordEffect } from './recordEffect';
import type { UndoInput } from './undoInput';

export interface UndoPlan {
  /** What comes back first, parents before children; what goes last, children before parents. */
  readonly changes: readonly RecordChange[];
  /** What stays as it stands, and why. */
  readonly conflicts: readonly UndoConflict[];
}

/**
 * Plans how an action is taken back as things stand now: what it made goes, what it removed comes back with its id, each
 * field that it changed gets its former value where it still holds what the action gave it. What was done since is never run
 * over: it is named as a conflict, and goes only where the choices say so. Planning again after a part of it was done gives
 * the rest.
 */
export function planUndo(input: UndoInput): UndoPlan {
  const plan = new Planning(input);
  // Children first: a customer whose child stays has to stay, too.
  for (const effect of [...plan.effects].sort((a, b) => rank(b.table) - rank(a.table))) plan.take(effect);
  return {
    changes: inOrder(plan.changes),
    conflicts: [...plan.conflicts].sort((a, b) => rank(a.table) - rank(b.table)),
  };
}

function rank(table: LiveTable): number {
  return recordTables.indexOf(table);
}

const opRank = { create: 0, update: 1, remove: 2 } as const;

/** Records come back in the order of their ids: that in which they came first. */
function inOrder(changes: readonly RecordChange[]): readonly RecordChange[] {
  return [...changes].sort(
    (a, b) =>
      opRank[a.op] - opRank[b.op] ||
      (a.op === 'remove' ? rank(b.table) - rank(a.table) : rank(a.table) - rank(b.table)) ||
      (a.op !== 'create' || a.id === b.id ? 0 : a.id < b.id ? -1 : 1),
  );
}

class Planning {
  readonly changes: RecordChange[] = [];
  readonly conflicts: UndoConflict[] = [];
  readonly effects: readonly RecordEffect[];
  private readonly input: UndoInput;
  private readonly later: Later;
  /** Records that go, as `table id`. */
  private readonly going = new Set<string>();
  private readonly childrenOf = new Map<string, { readonly table: LiveTable; readonly id: string }[]>();
  private readonly byKey: ReadonlyMap<string, RecordEffect>;

  constructor(input: UndoInput) {
    this.input = input;
    this.effects = effectsOf(input.steps);
    this.later = laterOn(input.later);
    this.byKey = new Map(this.effects.map((effect) => [`${effect.table} ${effect.id}`, effect]));
    for (const { table, id, customerId } of input.children) {
      const list = this.childrenOf.get(customerId) ?? [];
      list.push({ table, id });
      this.childrenOf.set(customerId, list);
    }
  }

  take(effect: RecordEffect): void {
    if (effect.sort === 'nothing') return;
    if (effect.sort === 'erased') this.tell(effect, 'erased');
    else if (effect.sort === 'changed') this.putBack(effect);
    else if (effect.sort === 'made') this.unmake(effect);
    else this.revive(effect);
  }

  private putBack(effect: RecordEffect): void {
    const { table, id } = effect;
    const now = this.input.current(table, id);
    if (now === undefined) {
      this.tell(effect, 'gone-since');
      return;
    }
    const { fields, conflicts } = putBackFields(effect, now.fields, this.input, this.later);
    this.conflicts.push(...conflicts);
    if (Object.keys(fields).length === 0) return;
    const before = Object.fromEntries(Object.keys(fields).map((key) => [key, now.fields[key] ?? null]));
    this.changes.push({ op: 'update', table, id, fields, before });
  }

  private unmake(effect: RecordEffect): void {
    const { table, id } = effect;
    const now = this.input.current(table, id);
    if (now === undefined) return;
    const origin = this.partner(effect, 'gone');
    const there = origin === undefined ? undefined : this.input.current(origin.table, id);
    if (origin !== undefined && there !== undefined && !this.isBack(origin, there.fields)) {
      this.tell(origin, 'in-use');
      return;
    }
    if (!this.mayGo(effect, now.fields)) return;
    const added = origin === undefined ? this.staying(id) : 0;
    if (table === 'customers' && added > 0) {
      this.tell(effect, 'children-since', { count: added });
      return;
    }
    this.going.add(`${table} ${id}`);
    this.changes.push({ op: 'remove', table, id, fields: {}, before: filled(now.fields), own: now.own });
  }

  private mayGo(effect: RecordEffect, now: FieldValues): boolean {
    const fields = this.editedSince(effect, now);
    if (fields.length === 0 || this.isMine(effect)) return true;
    this.tell(effect, 'edited-since', { fields });
    return false;
  }

  private isMine({ table, id }: RecordEffect): boolean {
    return this.input.choices?.[conflictKey({ table, id, field: '' })] === 'mine';
  }

  /** What people entered in it that is not what the action left. */
  private editedSince({ table, fields }: RecordEffect, now: FieldValues): readonly string[] {
    const keys = new Set([...Object.keys(fields), ...Object.keys(now)]);
    return [...keys].filter(
      (key) =>
        this.input.sortOfField(table, key) === 'entered' && !sameValue(now[key], fields[key]?.after) && key !== 'id',
    );
  }

  /** Child records of a customer that stand when this undo is done. */
  private staying(customerId: string): number {
    return (this.childrenOf.get(customerId) ?? []).filter(({ table, id }) => !this.going.has(`${table} ${id}`)).length;
  }

  private revive(effect: RecordEffect): void {
    const { table, id, own, notes } = effect;
    const whole = this.wholeOf(effect);
    const now = this.input.current(table, id);
    if (now !== undefined) {
      if (!this.isBack(effect, now.fields)) this.tell(effect, 'in-use');
      return;
    }
    if (whole === null) {
      this.tell(effect, 'unknown-before');
      return;
    }
    const moved = this.partner(effect, 'made');
    const there = moved === undefined ? undefined : this.input.current(moved.table, id);
    // The record stands elsewhere and was edited there: it stays there, whole.
    if (moved !== undefined && there !== undefined && this.staysMoved(moved, there.fields)) return;
    const kept = Object.entries(whole).filter(([key, value]) => {
      if (value !== null && this.input.sortOfField(table, key) === 'gone') this.tell(effect, 'field-gone', {}, key);
      return value !== null && this.input.sortOfField(table, key) !== 'gone';
    });
    const rowNotes = notes === undefined ? {} : { rowNotes: this.onColumns(table, notes) };
    const back = { id, fields: Object.fromEntries(kept), before: {}, own, ...rowNotes };
    this.changes.push({ op: 'create', table, ...back, revived: true });
  }

  /** Notes of cells whose column is gone stay in history. */
  private onColumns(table: LiveTable, { fields, own }: RowNotes): RowNotes {
    const kept = Object.entries(fields).filter(([key]) => this.input.sortOfField(table, key) !== 'gone');
    return { fields: Object.fromEntries(kept), own };
  }

  private staysMoved(moved: RecordEffect, there: FieldValues): boolean {
    return this.editedSince(moved, there).length > 0 && !this.isMine(moved);
  }

  /** The other half of a move from one tab to another (archiving): the same id went there and came here. */
  private partner({ table, id }: RecordEffect, sort: RecordEffect['sort']): RecordEffect | undefined {
    return recordTables
      .filter((each) => each !== table)
      .map((each) => this.byKey.get(`${each} ${id}`))
      .find((each) => each?.sort === sort);
  }

  private wholeOf({ table, id, whole }: RecordEffect): FieldValues | null {
    return whole ?? this.input.elsewhere?.(table, id) ?? null;
  }

  /** Whether a record that went stands again as it was: an undo that died had brought it back. */
  private isBack(effect: RecordEffect, now: FieldValues): boolean {
    const whole = this.wholeOf(effect);
    if (whole === null) return false;
    const { table } = effect;
    return Object.keys({ ...whole, ...now }).every(
      (key) => this.input.sortOfField(table, key) !== 'entered' || sameValue(whole[key], now[key]),
    );
  }

  private tell(
    { table, id }: Pick<RecordEffect, 'table' | 'id'>,
    why: UndoConflict['why'],
    more: Partial<UndoConflict> = {},
    field = '',
  ): void {
    const conflict: UndoConflict = { table, id, field, why, ...this.later.last(table, id, field), ...more };
    if (!this.conflicts.some((each) => conflictKey(each) === conflictKey(conflict))) this.conflicts.push(conflict);
  }
}

function filled(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
