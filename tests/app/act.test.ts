import { act, commitChanges, mustCommit, requireRole, unlessStale, type Action } from '../../src/app/act';
import { StaleViewError } from '../../src/app/ports';
import type { ChangeSet } from '../../src/core/changeSet';
import { formatId } from '../../src/core/values/ids';
import { aPerson, aScene, given, READER, WANG } from './support/aScene';

const C1 = formatId('C', 1);
const rename: ChangeSet = {
  kind: 'edited',
  action: 'save',
  origin: 'form',
  changes: [{ op: 'update', table: 'customers', id: C1, fields: { name: 'New' }, before: { name: '李娜' } }],
};

/** An action that renames the first customer and counts how often it was planned. */
function anAction(over: Partial<Action<{ planned: number }>> = {}) {
  const counted = { planned: 0 };
  const action: Action<{ planned: number }> = {
    role: 'entry',
    requestId: 'request-1',
    query: { customers: 'all' },
    plan: () => {
      counted.planned += 1;
      return { changes: rename, reply: { planned: counted.planned } };
    },
    ...over,
  };
  return { action, counted };
}

function scene() {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson());
  return made;
}

describe('an action', () => {
  it('reads once, writes once, and answers what its plan said', () => {
    const { deps, store } = scene();
    expect(act(deps, anAction().action)).toEqual({ ok: true, planned: 1, actionId: '1' });
    expect(store.calls).toEqual(['read', 'commit']);
    expect(store.fieldsOf('customers')[0]).toMatchObject({ name: 'New', version: 2 });
  });

  it('that is sent again is not done again and gets its first answer', () => {
    const { deps, store } = scene();
    const { action, counted } = anAction();
    const first = act(deps, action);
    expect(act(deps, action)).toEqual(first);
    expect(counted.planned).toBe(1);
    expect(store.commits).toHaveLength(1);
  });

  it('is planned anew from a fresh read where its batch did not land, three times at most', () => {
    const { deps, store } = scene();
    store.outcomes.push({ landed: false });
    expect(act(deps, anAction().action)).toEqual({ ok: true, planned: 2, actionId: '1' });
    expect(store.calls).toEqual(['read', 'commit', 'read', 'commit']);
    store.outcomes.push({ landed: false }, { landed: false }, { landed: false });
    const { action, counted } = anAction({ requestId: 'request-2' });
    expect(() => act(deps, action)).toThrow('platform');
    expect(counted.planned).toBe(3);
  });

  it('begins anew where the columns moved between two of its reads', () => {
    const { deps, store } = scene();
    let moved = true;
    store.before = (call) => {
      if (call === 'commit' && moved) {
        moved = false;
        throw new StaleViewError();
      }
    };
    expect(act(deps, anAction().action)).toEqual({ ok: true, planned: 2, actionId: '1' });
  });

  it('writes nothing where it refuses, or has nothing to change', () => {
    const { deps, store } = scene();
    const refuse = { ok: false as const, issues: [{ code: 'required-missing' as const, field: 'name' }] };
    expect(act(deps, anAction({ plan: () => ({ refuse }) }).action)).toEqual(refuse);
    expect(act(deps, anAction({ plan: () => ({ changes: null, reply: { planned: 0 } }) }).action)).toEqual({
      ok: true,
      planned: 0,
    });
    expect(store.commits).toEqual([]);
  });

  it('that hit a row which had moved is put right from history, and answers what its plan said', () => {
    const { deps, store } = scene();
    const other = given(store, 'customers', 2, aPerson({ name: 'Hit' }));
    store.outcomes.push({ landed: true, moved: [{ table: 'customers', id: C1, row: 2, found: other }] });
    expect(act(deps, anAction().action)).toEqual({ ok: true, planned: 1, actionId: '1' });
    expect(store.fieldsOf('customers')[1]).toMatchObject({ id: other, name: 'Hit', version: 1 });
    expect(store.fieldsOf('customers')[0]).toMatchObject({ id: C1, name: 'New', version: 2 });
    expect(store.fieldsOf('review')).toEqual([]);
    expect(store.fieldsOf('audit').slice(-2)).toMatchObject([
      { action: 'row-moved', recordId: C1 },
      { action: 'row-moved', recordId: other },
    ]);
  });

  it('that hit a record of which history knows nothing names it in Review', () => {
    const { deps, store } = scene();
    const other = formatId('C', 2);
    store.put('customers', { ...aPerson({ name: 'Hit' }), id: other });
    store.outcomes.push({ landed: true, moved: [{ table: 'customers', id: C1, row: 2, found: other }] });
    expect(act(deps, anAction().action)).toEqual({ ok: true, planned: 1, actionId: '1' });
    expect(store.fieldsOf('review')).toMatchObject([
      { status: 'open', recordId: other, code: 'overwritten', text: '"unknown"' },
    ]);
  });

  it('gives up with a line in Review where rows never keep still', () => {
    const { deps, store } = scene();
    const other = given(store, 'customers', 2, aPerson({ name: 'Hit' }));
    const moved = [{ table: 'customers' as const, id: C1, row: 2, found: other }];
    for (let time = 0; time < 4; time += 1) store.outcomes.push({ landed: true, moved });
    expect(() => act(deps, anAction().action)).toThrow('row-moved');
    expect(store.fieldsOf('review')).toMatchObject([{ recordId: other, code: 'overwritten' }]);
  });
});

describe('who may act', () => {
  it.each([
    ['', 'identity-unknown'],
    ['nobody@example.com', 'not-a-member'],
    [READER, 'role-insufficient'],
  ])('is not %j: %s', (actor, code) => {
    const { deps, store } = scene();
    expect(() => act({ ...deps, actor }, anAction().action)).toThrow(code);
    expect(store.commits).toEqual([]);
  });

  it('is a member with the role, in whatever case the e-mail is told', () => {
    const { store } = scene();
    expect(requireRole(store.read({}), WANG.toUpperCase(), 'entry').email).toBe(WANG);
  });
});

describe('a batch', () => {
  it('leaves the System cells as they are behind it, so that the next can follow without a read', () => {
    const { deps, store } = scene();
    const view = store.read({ customers: 'all' });
    const after = commitChanges(deps, view, rename, { requestId: 'r', system: { 'job.x': 'a', progress: null } });
    expect(after?.system.get('job.x')).toBe('a');
    expect(after?.system.get('progress')).toBe('');
    expect(after?.system.get('audit')).toBe(store.system.get('audit'));
  });

  it('by nobody that is known is by unknown, never by the owner of the trigger', () => {
    const { deps, store } = scene();
    commitChanges({ ...deps, actor: '' }, store.read({ customers: 'all' }), rename, { requestId: 'r' });
    expect(store.fieldsOf('audit').pop()).toMatchObject({ actor: 'unknown' });
  });

  it('that must land is sent once more, and named where that does not land either', () => {
    const { deps, store } = scene();
    const view = store.read({ customers: 'all' });
    store.outcomes.push({ landed: false });
    expect(mustCommit(deps, view, rename, { requestId: 'r', operation: 'adopt' }).system.get('commit')).not.toBe('');
    store.outcomes.push({ landed: false }, { landed: false });
    expect(() => mustCommit(deps, view, rename, { requestId: 's', operation: 'adopt' })).toThrow(
      '{"operation":"adopt"}',
    );
  });

  it('throws what is neither a refusal nor a moved column', () => {
    expect(() => unlessStale(() => JSON.parse('{') as never)).toThrow(SyntaxError);
  });
});
