import { commitChanges } from '../../../src/app/act';
import { readProgress } from '../../../src/app/inProgress';
import type { Deps, Query, StoredRecord, View } from '../../../src/app/ports';
import { resumeAction } from '../../../src/app/jobs/resumeAction';
import { undoAction } from '../../../src/app/undo/undoAction';
import type { RecordChange } from '../../../src/core/changeSet';
import { formatId } from '../../../src/core/values/ids';
import { aScene, OWNER } from '../support/aScene';
import { FakeVaults } from '../support/fakeVaults';

/** Customers that a paste made and changed: more than one batch takes away, more than one batch changes. */
const MADE = 1_100;
const CHANGED = 1_150;
const PASTE = 'paste-of-thousands';
const order = { requestId: 'undo-of-thousands', actionId: String(CHANGED + 1) };

/** A register in which one paste overwrote as many customers as it made; `ms`: what the clock says, call by call. */
function pasted(ms: () => number = () => 0): ReturnType<typeof aScene> {
  const bare = aScene({ vaults: new FakeVaults(), actor: OWNER, clock: { now: () => '2026-11-21 10:00', ms } });
  const { store } = bare.deps;
  const scene = {
    ...bare,
    deps: {
      ...bare.deps,
      words: { ...bare.deps.words, vaultTitle: () => 'Vault' },
      store: {
        ...store,
        read: (query: Query) => indexed(store.read(query)),
        reread: (view: View, query: Query) => indexed(store.reread(view, query)),
      },
    },
  };
  const { deps } = scene;
  const id = (number: number): string => formatId('C', number);
  const made = (first: number, count: number): RecordChange[] =>
    Array.from({ length: count }, (_, index) => ({
      op: 'create',
      table: 'customers',
      id: id(first + index),
      fields: { name: `Customer ${String(first + index)}`, notes: 'before', kind: 'person' },
      before: {},
    }));
  write(deps, 'earlier', made(1, CHANGED));
  const view = deps.store.read({ customers: 'all' });
  const changed = view.records('customers').map(({ fields }): RecordChange => ({
    op: 'update',
    table: 'customers',
    id: String(fields['id']),
    fields: { notes: 'after', company: 'Acme', city: 'Shenzhen', tags: 'a', needs: 'tea' },
    before: { notes: 'before', company: null, city: null, tags: null, needs: null },
  }));
  write(deps, PASTE, [...changed, ...made(CHANGED + 1, MADE)]);
  return scene;
}

/** The view of the store in memory looks records up one by one: with thousands, that takes its time. */
function indexed(view: View): View {
  const byTab = new Map<string, Map<unknown, StoredRecord>>();
  return {
    ...view,
    find: (tab, id) => {
      const known = byTab.get(tab) ?? new Map(view.records(tab).map((record) => [record.fields['id'], record]));
      byTab.set(tab, known);
      return known.get(id);
    },
  };
}

function write(deps: Deps, requestId: string, changes: readonly RecordChange[]): void {
  const view = deps.store.read({ customers: 'all' });
  commitChanges(deps, view, { kind: 'edited', action: 'edit', origin: 'paste', changes }, { requestId });
}

const state = ({ store }: ReturnType<typeof aScene>): unknown =>
  store.fieldsOf('customers').map(({ id, name, notes, company }) => [id, name, notes, company]);
const before = Array.from({ length: CHANGED }, (_, index) => [
  formatId('C', index + 1),
  `Customer ${String(index + 1)}`,
  'before',
  undefined,
]);

describe('an undo of thousands of records', () => {
  it('takes a snapshot, goes in batches, and ends with one entry that says what it undid', () => {
    const scene = pasted();
    const commits = scene.store.commits.length;
    const outcome = undoAction(scene.deps, order);
    expect(outcome).toMatchObject({
      done: true,
      kept: 0,
      undone: { customers: { create: 0, update: CHANGED, remove: MADE } },
    });
    expect(outcome.safetySnapshotId).toMatch(/^S-/);
    expect(state(scene)).toEqual(before);
    const written = scene.store.commits.slice(commits).filter(({ audit }) => audit[0]?.action === 'undo');
    expect(written.length).toBeGreaterThan(2);
    expect(Math.max(...written.map(({ removes }) => removes.length))).toBeLessThanOrEqual(1_000);
    const closing = scene.store.fieldsOf('audit').at(-1);
    expect(closing).toMatchObject({ action: 'undo', recordId: order.actionId });
    expect(JSON.parse(String(closing?.['payload']))).toMatchObject({ undoes: order.actionId, kept: 0 });
    expect(scene.store.fieldsOf('audit').filter(({ requestId }) => requestId === order.requestId)).toHaveLength(
      CHANGED + MADE + 1,
    );
  });

  it('stops when its time is up, keeps others out meanwhile, and is gone on with by the same request or by the hourly run', () => {
    let now = 0;
    const scene = pasted(() => (now += 30_000));
    const first = undoAction(scene.deps, order);
    expect(first).toMatchObject({ done: false, actionId: expect.stringMatching(/^\d+$/) as unknown });
    expect(first.progress.done).toBeLessThan(first.progress.total);
    expect(() => undoAction(scene.deps, { requestId: 'another-undo', actionId: '1' })).toThrow('action-in-progress');
    const view = scene.deps.store.read({});
    expect(readProgress(view)).toMatchObject({ action: 'undo', actor: OWNER });
    let rounds = 0;
    let said = '';
    while (said !== 'undo done' && rounds < 20) {
      said = resumeAction({ ...scene.deps, actor: 'timer@example.com' }, scene.deps.store.read({}));
      rounds += 1;
    }
    expect(said).toBe('undo done');
    expect(rounds).toBeGreaterThan(0);
    expect(state(scene)).toEqual(before);
    expect(undoAction(scene.deps, order)).toMatchObject({ done: true, actionId: first.actionId });
  });

  it('leaves what somebody types into a later batch while it runs', () => {
    const scene = pasted();
    let commits = 0;
    scene.store.before = (call) => {
      commits += call === 'commit' ? 1 : 0;
      // Behind the snapshot's own writes and the first batch: the last customer that it is going to take away.
      if (call === 'reread' && commits === 3) scene.store.type('customers', CHANGED + 2, { notes: 'by hand' });
    };
    const outcome = undoAction(scene.deps, order);
    expect(outcome.done).toBe(true);
    expect(outcome.kept).toBe(1);
    expect(scene.store.fieldsOf('customers').at(-1)).toMatchObject({ notes: 'by hand' });
    expect(scene.store.fieldsOf('customers')).toHaveLength(CHANGED + 1);
  });

  it('plans anew where a batch does not land', () => {
    const scene = pasted();
    let refusals = 0;
    const deps: Deps = {
      ...scene.deps,
      store: {
        ...scene.deps.store,
        commit: (view, sealed) => {
          if (sealed.audit[0]?.action === 'undo' && refusals < 2) {
            refusals += 1;
            return { landed: false };
          }
          return scene.deps.store.commit(view, sealed);
        },
      },
    };
    expect(undoAction(deps, order)).toMatchObject({
      done: true,
      undone: { customers: { update: CHANGED, remove: MADE } },
    });
    expect(state(scene)).toEqual(before);
  });
});
