import { flagStale } from '../../src/app/flagStale';
import { dispatch } from '../../src/app/jobs/dispatch';
import { jobState } from '../../src/app/jobs/job';
import { jobTable } from '../../src/app/jobs/jobTable';
import type { Deps } from '../../src/app/ports';
import { aPerson, aScene, given, OWNER, quietPulse } from './support/aScene';

const hasOurs = (): boolean => false;

/** A register in which every job has run an hour ago. */
function scene(now = '2026-11-21 10:00') {
  const made = aScene({ actor: OWNER, clock: { now: () => now, ms: () => 0 } });
  given(made.store, 'customers', 1, aPerson({ lastContactOn: '2026-11-20', firstContactOn: '2026-01-01' }));
  for (const { name } of jobTable) made.store.system.set(`job.${name}`, JSON.stringify({ last: '2026-11-21 09:00' }));
  made.store.system.set('job.report', JSON.stringify({ last: '2026-11-01 04:00', note: '2026-10' }));
  return made;
}

describe('the dispatcher', () => {
  it('does nothing but the sweep where nothing else is due: one read and one write', () => {
    const { deps, store } = scene();
    expect(dispatch(deps, hasOurs)).toEqual([
      { name: 'sweep', ok: true, outcome: 'created 0, changed 0, doubtful 0, totals 0' },
    ]);
    expect(store.calls).toEqual(['readFormulas', 'commit']);
    expect(dispatch(deps, hasOurs)).toEqual([{ name: 'sweep', ok: true, outcome: 'nothing changed' }]);
  });

  it('does nothing where this run is not to work', () => {
    const { deps, store } = scene();
    expect(dispatch(deps, hasOurs, () => false)).toEqual([]);
    expect(store.commits).toEqual([]);
  });

  it('begins no job once its time is spent', () => {
    let ms = 0;
    const { store, deps } = scene();
    const late = { ...deps, clock: { ...deps.clock, ms: () => (ms += 300_000) } };
    expect(dispatch(late, hasOurs)).toEqual([]);
    expect(store.commits).toEqual([]);
  });

  it('goes on with the other jobs where one cannot, and tries that again next time', () => {
    const { deps, store } = scene();
    store.system.set('job.staleFlags', '');
    store.type('customers', 2, { notes: 'typed unseen' });
    store.outcomes.push({ landed: false }, { landed: false }, { landed: false });
    const lines = dispatch(deps, hasOurs);
    expect(lines[0]).toEqual({ name: 'sweep', ok: false, outcome: 'platform' });
    expect(lines[1]).toMatchObject({ name: 'staleFlags', ok: true });
    expect(JSON.parse(store.system.get('job.sweep') ?? '')).toEqual({ last: '2026-11-21 09:00' });
    expect(JSON.parse(store.system.get('job.staleFlags') ?? '')).toEqual({ last: '2026-11-21 10:00' });
  });

  it('logs, counts and tells an error that is none of ours, and goes on with the other jobs', () => {
    const { deps, store } = scene('2027-03-01 10:00');
    for (const name of ['staleFlags', 'completeness']) store.system.set(`job.${name}`, '');
    const seen: string[] = [];
    const broken: Deps = {
      ...deps,
      words: {
        ...deps.words,
        staleReasons: () => {
          throw new TypeError('quoting what a person typed');
        },
      },
      pulse: quietPulse({
        unexpected: (error) => {
          seen.push((error as Error).name);
          return `unexpected ${(error as Error).name}`;
        },
      }),
    };
    const lines = dispatch(broken, hasOurs);
    expect(lines.find(({ name }) => name === 'staleFlags')).toEqual({
      name: 'staleFlags',
      ok: false,
      outcome: 'unexpected TypeError',
    });
    expect(lines.find(({ name }) => name === 'completeness')).toMatchObject({ ok: true });
    expect(seen).toContain('TypeError');
    expect(store.system.get('job.staleFlags')).toBe('');
  });

  it('begins no further job where a failed one wrote and the register cannot be read again', () => {
    const { deps, store } = scene();
    store.system.set('job.staleFlags', '');
    store.type('customers', 2, { notes: 'typed unseen' });
    let written = false;
    const torn: Deps = {
      ...deps,
      store: {
        ...deps.store,
        commit: (view, sealed) => {
          deps.store.commit(view, sealed);
          written = true;
          throw new RangeError('after the write');
        },
        read: (query) => {
          if (written) throw new RangeError('no answer');
          return deps.store.read(query);
        },
      },
    };
    expect(dispatch(torn, hasOurs)).toEqual([{ name: 'sweep', ok: false, outcome: 'unexpected RangeError' }]);
  });

  it('runs a job whose last run lies in the future', () => {
    const { deps, store } = scene();
    store.system.set('job.staleFlags', JSON.stringify({ last: '2027-01-01 03:00' }));
    expect(dispatch(deps, hasOurs).map(({ name }) => name)).toContain('staleFlags');
    expect(jobState(store.read({}), 'staleFlags').last).toBe('2026-11-21 10:00');
  });

  it('runs on where the state of a job or of an action was damaged by hand', () => {
    const { deps, store } = scene();
    store.system.set('job.sweep', '{"last":');
    store.system.set('progress', '{"action":"ad');
    expect(dispatch(deps, hasOurs)).toMatchObject([{ name: 'sweep', ok: true }]);
    expect(jobState(store.read({}), 'sweep').last).toBe('2026-11-21 10:00');
  });
});

describe('the stale flags', () => {
  it('are set once, with one entry for the run and none for the customers', () => {
    const { deps, store } = scene('2027-03-01 10:00');
    expect(flagStale(deps)).toBe(1);
    expect(store.fieldsOf('customers')[0]).toMatchObject({ stale: true, version: 1 });
    expect(store.commits[0]?.audit.map(({ action, recordId }) => [action, recordId])).toEqual([
      [expect.any(String), ''],
    ]);
    expect(flagStale(deps)).toBe(0);
    expect(store.commits).toHaveLength(1);
  });
});
