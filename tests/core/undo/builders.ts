import type { AuditLine } from '../../../src/core/audit/entry';
import type { FieldValues, RecordChange } from '../../../src/core/changeSet';
import { baseSchema } from '../../../src/core/schema/schema';
import type { LiveTable } from '../../../src/core/schema/tables';
import { stepsOf } from '../../../src/core/undo/auditLine';
import { planUndo } from '../../../src/core/undo/planUndo';
import type { UndoChoices } from '../../../src/core/undo/conflict';
import type { UndoPlan } from '../../../src/core/undo/planUndo';

/** A register that is no more than records and an audit trail, written as the real one writes them. */
export class LittleRegister {
  readonly records = new Map<string, Record<string, FieldValues[string]>>();
  readonly lines: AuditLine[] = [];
  private minute = 0;

  /** Does changes as one action; its request id names it. */
  act(requestId: string, changes: readonly RecordChange[], actor = 'li@example.com', action = 'save'): string {
    const first = this.lines.length + 1;
    this.minute += 1;
    for (const change of changes) this.write(requestId, change, actor, action);
    return String(first);
  }

  save(requestId: string, table: LiveTable, id: string, fields: FieldValues, actor?: string): string {
    const now = this.records.get(`${table} ${id}`);
    const op = now === undefined ? ('create' as const) : ('update' as const);
    const before = Object.fromEntries(Object.keys(fields).map((key) => [key, now?.[key] ?? null]));
    return this.act(requestId, [{ op, table, id, fields, before }], actor);
  }

  remove(requestId: string, table: LiveTable, id: string): string {
    const before = { ...this.records.get(`${table} ${id}`) };
    return this.act(requestId, [{ op: 'remove', table, id, fields: {}, before }]);
  }

  /** Plans the undo of the action that a request made, as things stand. */
  plan(requestId: string, choices: UndoChoices = {}): UndoPlan {
    const own = this.lines.filter((line) => line.requestId === requestId);
    const last = own[own.length - 1]?.seq ?? 0;
    const first = own[0]?.seq ?? 0;
    return planUndo({
      steps: stepsOf(own),
      later: stepsOf(
        this.lines.filter((line) => line.seq > last || (line.seq > first && line.requestId !== requestId)),
      ),
      current: (table, id) => {
        const fields = this.records.get(`${table} ${id}`);
        return fields === undefined ? undefined : { fields, own: {} };
      },
      children: [...this.records].flatMap(([key, fields]) => {
        const [table = '', id = ''] = key.split(' ');
        const customerId = fields['customerId'];
        return typeof customerId === 'string' ? [{ table: table as LiveTable, id, customerId }] : [];
      }),
      sortOfField: (table, key) => {
        const field = baseSchema.field(table, key);
        return field === undefined ? 'gone' : field.computed === true ? 'computed' : 'entered';
      },
      choices,
    });
  }

  /** Plans and does an undo under a request of its own. */
  undo(requestId: string, as: string, choices: UndoChoices = {}): UndoPlan {
    const plan = this.plan(requestId, choices);
    this.act(as, plan.changes, 'owner@example.com', 'undo');
    return plan;
  }

  state(): unknown {
    const filled = [...this.records].map(([key, fields]) => [
      key,
      Object.entries(fields)
        .filter(([, value]) => value !== null)
        .sort(),
    ]);
    return filled.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  }

  private write(
    requestId: string,
    { op, table, id, fields, before }: RecordChange,
    actor: string,
    action: string,
  ): void {
    const key = `${table} ${id}`;
    if (op === 'remove') this.records.delete(key);
    else this.records.set(key, { ...(op === 'create' ? { id } : this.records.get(key)), ...fields });
    const payload =
      op === 'remove'
        ? { op, before, version: 1 }
        : op === 'create'
          ? { op, after: present({ ...fields, id }), version: 1 }
          : { op, before, after: fields, version: 2 };
    this.lines.push({
      seq: this.lines.length + 1,
      at: `2026-11-22 ${String(Math.floor(this.minute / 60)).padStart(2, '0')}:${String(this.minute % 60).padStart(2, '0')}`,
      actor,
      origin: 'form',
      action,
      table,
      recordId: id,
      part: '',
      requestId,
      payload: JSON.stringify(payload),
    });
  }
}

function present(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
