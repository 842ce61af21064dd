import { runArchiveJob } from '../../../src/app/archive/archiveJob';
import { settleArchive } from '../../../src/app/archive/settleArchive';
import { inProgressOf, readProgress } from '../../../src/app/inProgress';
import { continueAction } from '../../../src/app/jobs/continueAction';
import { resumeAction } from '../../../src/app/jobs/resumeAction';
import type { Deps } from '../../../src/app/ports';
import { readSettings } from '../../../src/core/schema/settings';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, OWNER, WANG } from '../support/aScene';
import { FakeVaults } from '../support/fakeVaults';

/** More than one batch of 200. */
const LOST = 205;
const ids = Array.from({ length: LOST }, (_, index) => formatId('C', index + 1));
const NOW = '2026-11-21 05:00';

/** Customers whom the rules propose, each with a day of its own. */
function scene() {
  const made = aScene({ vaults: new FakeVaults() });
  ids.forEach((_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    given(made.store, 'customers', index + 1, aPerson({ stage: 'lost', lastContactOn: `2024-01-${day}` }));
  });
  made.store.settings = readSettings([{ key: 'archive.actDays', value: '1' }]);
  const words = { ...made.deps.words, vaultTitle: () => 'Vault' };
  const deps: Deps = { ...made.deps, words, clock: { ...made.deps.clock, now: () => NOW } };
  return { store: made.store, deps };
}

/** The execution dies right before the commit that ends the action. */
function dyingAtLast(deps: Deps): Deps {
  const commit: Deps['store']['commit'] = (view, sealed) => {
    if (sealed.removes.length === LOST - 200) throw new Error('killed');
    return deps.store.commit(view, sealed);
  };
  return { ...deps, store: { ...deps.store, commit } };
}

const reasons = ({ store }: ReturnType<typeof scene>): readonly unknown[] =>
  store.fieldsOf('archive').map(({ archiveReason }) => archiveReason);
const progressOf = ({ store }: ReturnType<typeof scene>) => readProgress(store.read({}));
const wanted = ids.map((_, index) => `Lost, since 2024-01-${String((index % 28) + 1).padStart(2, '0')}, limit 365`);

describe('a run to Archive by the rules, that died between two batches', () => {
  it('that a person began is gone on with by an owner: each customer with its own reason, noted as one run', () => {
    const made = scene();
    const request = { requestId: 'settle-many', archive: ids, keep: [] };
    expect(() => settleArchive(dyingAtLast({ ...made.deps, actor: WANG }), request)).toThrow('killed');
    const view = made.store.read({});
    const owner = made.store.people.find(({ email }) => email === OWNER);
    expect(inProgressOf(view, owner)).toMatchObject({ action: 'archive', done: 200, total: LOST, mayGoOn: true });
    const goOn = (): unknown => continueAction({ ...made.deps, actor: OWNER }, { requestId: 'settle-many' });
    expect([goOn(), goOn()]).toEqual([
      { ok: true, done: true },
      { ok: true, done: true },
    ]);
    expect(progressOf(made)).toBeNull();
    expect(made.store.fieldsOf('customers')).toEqual([]);
    expect([...reasons(made)].sort()).toEqual([...wanted].sort());
    expect(new Set(made.store.fieldsOf('archive').map(({ archivedBy }) => archivedBy))).toEqual(new Set([WANG]));
  });

  it('that the job began goes on in the next hour as the same action', () => {
    const made = scene();
    const last = { last: '2026-11-10 05:00' };
    runArchiveJob({ ...made.deps, clock: { ...made.deps.clock, now: () => '2026-11-10 05:00' } }, { last: '' });
    expect(() => runArchiveJob(dyingAtLast(made.deps), last)).toThrow('killed');
    const requestId = progressOf(made)?.requestId;
    expect(resumeAction(made.deps, made.store.read({}))).toBe('archive done');
    expect(progressOf(made)).toBeNull();
    expect([...reasons(made)].sort()).toEqual([...wanted].sort());
    const entries = made.store.fieldsOf('audit').filter(({ action }) => action === 'archive');
    expect(entries).toHaveLength(2 * LOST + 1);
    expect(new Set(entries.map((entry) => entry['requestId']))).toEqual(new Set([requestId]));
  });
});
