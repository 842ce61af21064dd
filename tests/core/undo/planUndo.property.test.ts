import fc from 'fast-check';
import type { RecordChange } from '../../../src/core/changeSet';
import { LittleRegister } from './builders';

const IDS = ['C-000001-A', 'C-000002-B', 'C-000003-C', 'C-000004-D'] as const;
const FIELDS = ['name', 'phone', 'notes'] as const;

interface Touch {
  readonly id: (typeof IDS)[number];
  readonly how: 'write' | 'remove';
  readonly field: (typeof FIELDS)[number];
  readonly value: string | null;
}

const touch: fc.Arbitrary<Touch> = fc.record({
  id: fc.constantFrom(...IDS),
  how: fc.constantFrom('write', 'write', 'write', 'remove'),
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom('a', 'b', 'c', null),
});
/** Actions of some touches each. */
const actions = fc.array(fc.array(touch, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** Does one action: each touch as it makes sense at that moment. */
function act(register: LittleRegister, requestId: string, touches: readonly Touch[]): void {
  for (const { id, how, field, value } of touches) {
    const now = register.records.get(`customers ${id}`);
    if (how === 'remove') {
      if (now !== undefined) register.remove(requestId, 'customers', id);
    } else if (now === undefined || (now[field] ?? null) !== value) {
      register.save(
        requestId,
        'customers',
        id,
        now === undefined ? { name: 'new', [field]: value } : { [field]: value },
      );
    }
  }
}

function scene(done: readonly (readonly Touch[])[]): LittleRegister {
  const register = new LittleRegister();
  done.forEach((touches, index) => act(register, `request-${String(index)}`, touches));
  return register;
}

describe('undo of random actions', () => {
  it('of the last action gives what stood before it, and undoing that gives what stood behind it', () => {
    fc.assert(
      fc.property(actions, (done) => {
        const register = scene(done.slice(0, -1));
        const before = register.state();
        act(register, 'last', done[done.length - 1] ?? []);
        const after = register.state();
        expect(register.undo('last', 'undo').conflicts).toEqual([]);
        expect(register.state()).toEqual(before);
        expect(register.undo('undo', 'redo').conflicts).toEqual([]);
        expect(register.state()).toEqual(after);
      }),
    );
  });

  it('never changes a cell that a later action wrote last, and tells of it', () => {
    fc.assert(
      fc.property(actions, fc.nat(), (done, pick) => {
        const register = scene(done);
        const chosen = pick % done.length;
        const first = register.lines.find((line) => line.requestId === `request-${String(chosen)}`)?.seq;
        if (first === undefined) return;
        const { changes } = register.plan(`request-${String(chosen)}`);
        for (const change of changes) expect(ranOver(register, change, chosen)).toEqual([]);
      }),
    );
  });

  it('planned again when it is done finds nothing more to do', () => {
    fc.assert(
      fc.property(actions, fc.nat(), (done, pick) => {
        const register = scene(done);
        const requestId = `request-${String(pick % done.length)}`;
        if (!register.lines.some((line) => line.requestId === requestId)) return;
        const { changes } = register.undo(requestId, 'undo');
        const again = register.plan(requestId).changes;
        // What came back may be what an earlier step of the same action took away: nothing of it is done twice.
        expect(again.filter((change) => changes.some((each) => sameChange(each, change)))).toEqual([]);
      }),
    );
  });

  it('done half and planned again ends where it would have ended in one go', () => {
    fc.assert(
      fc.property(actions, fc.nat(), fc.nat(), (done, pick, cut) => {
        const requestId = `request-${String(pick % done.length)}`;
        const whole = scene(done);
        if (!whole.lines.some((line) => line.requestId === requestId)) return;
        whole.undo(requestId, 'undo');
        const halves = scene(done);
        const { changes } = halves.plan(requestId);
        halves.act('undo', changes.slice(0, cut % (changes.length + 1)), 'owner@example.com', 'undo');
        halves.act('undo', halves.plan(requestId).changes, 'owner@example.com', 'undo');
        expect(halves.state()).toEqual(whole.state());
      }),
    );
  });
});

function sameChange(a: RecordChange, b: RecordChange): boolean {
  return a.op === b.op && a.id === b.id && JSON.stringify(a.fields) === JSON.stringify(b.fields);
}

/** Fields of a change that hold what a later action gave them, and not what the undone one gave them. */
function ranOver(register: LittleRegister, change: RecordChange, chosen: number): readonly string[] {
  const made = new Map<string, unknown>();
  for (const line of register.lines) {
    if (line.requestId !== `request-${String(chosen)}` || line.recordId !== change.id) continue;
    const { op, after = {} } = JSON.parse(line.payload ?? '{}') as { op: string; after?: Record<string, unknown> };
    if (op !== 'update') made.clear();
    for (const [key, value] of Object.entries(after)) made.set(key, value);
  }
  const now = register.records.get(`customers ${change.id}`) ?? {};
  const keys = change.op === 'remove' ? Object.keys(now) : change.op === 'update' ? Object.keys(change.fields) : [];
  return keys.filter((key) => (now[key] ?? null) !== (made.get(key) ?? null));
}
