import { archiveDue } from '../../../src/app/archive/archiveDue';
import { runArchiveJob } from '../../../src/app/archive/archiveJob';
import { proposeArchive } from '../../../src/app/archive/proposeArchive';
import { settleArchive } from '../../../src/app/archive/settleArchive';
import { readSettings } from '../../../src/core/schema/settings';
import { formatId } from '../../../src/core/values/ids';
import type { CivilDateTime } from '../../../src/core/values/dateTime';
import { aPerson, aScene, given, OWNER, READER, WANG } from '../support/aScene';

const [C1, C2, C3] = [1, 2, 3].map((number) => formatId('C', number)) as [string, string, string];
const aLost = (over: object = {}) => aPerson({ stage: 'lost', lastContactOn: '2024-01-05', ...over });

function scene(settings: Readonly<Record<string, string>> = {}) {
  const made = aScene();
  given(made.store, 'customers', 1, aLost({ lastContactOn: '2024-03-01' }));
  given(made.store, 'customers', 2, aLost({ name: '王小明' }));
  given(made.store, 'customers', 3, aLost({ name: '赵六', tags: 'VIP' }));
  made.store.settings = readSettings(Object.entries(settings).map(([key, value]) => ({ key, value })));
  return made;
}
const on = (made: ReturnType<typeof scene>, now: string) => ({
  ...made.deps,
  clock: { ...made.deps.clock, now: () => now },
});
const runOn = (made: ReturnType<typeof scene>, now: string, last = '') => runArchiveJob(on(made, now), { last });

describe('what the rules propose', () => {
  it('is told with reasons, the longest silent first, beside whom exceptions spare; nothing is written', () => {
    const { deps, store } = scene();
    expect(proposeArchive({ ...deps, actor: READER })).toMatchObject({
      ok: true,
      total: 2,
      proposals: [
        { id: C2, name: '王小明', reason: 'Lost, since 2024-01-05, limit 365', proposedAt: '' },
        { id: C1, since: '2024-03-01' },
      ],
      spared: { tag: 1 },
      kept: 0,
      policy: { every: 'month', days: { lost: 365 }, actDays: 0, isReviewDue: false, runs: [] },
    });
    expect(store.calls).toEqual(['read']);
  });

  it('leaves out who has an open case', () => {
    const { deps, store } = scene();
    given(store, 'cases', 1, { customerId: C2, status: 'open', kind: 'complaint' });
    expect(proposeArchive(deps)).toMatchObject({ total: 1, spared: { tag: 1, 'open-case': 1 } });
  });

  it('says when the rules are to be looked at again', () => {
    expect(proposeArchive(scene({ 'archive.reviewOn': '2026-11-21' }).deps).policy.isReviewDue).toBe(true);
    expect(proposeArchive(scene({ 'archive.reviewOn': '2026-11-22' }).deps).policy.isReviewDue).toBe(false);
  });
});

describe('the job', () => {
  it('puts a line for each into Review once a month, in the customer’s owner’s name, and archives nobody', () => {
    const made = scene();
    expect(runOn(made, '2026-11-21 05:00').outcome).toBe('proposed 2, archived 0');
    expect(made.store.fieldsOf('review')).toMatchObject([
      { key: `customers ${C2}  archive-proposed`, status: 'open', owner: WANG, text: 'lost 2024-01-05' },
      { key: `customers ${C1}  archive-proposed` },
    ]);
    expect(runOn(made, '2026-12-01 05:00').outcome).toBe('proposed 0, archived 0');
    expect(made.store.fieldsOf('customers')).toHaveLength(3);
    expect(proposeArchive(made.deps).policy.runs).toMatchObject([{ by: '', proposed: 2, archived: 0 }]);
  });

  it('takes a line back where the customer came to life', () => {
    const made = scene();
    runOn(made, '2026-11-21 05:00');
    made.store.type('customers', 3, { lastContactOn: '2026-11-22' });
    runOn(made, '2026-12-01 05:00');
    expect(made.store.fieldsOf('review').map(({ status }) => status)).toEqual(['settled', 'open']);
  });

  it('carries out what stood for the days of the setting without a no, with the reason, and leaves out who is kept', () => {
    const made = scene({ 'archive.actDays': '14' });
    runOn(made, '2026-11-01 05:00');
    settleArchive(made.deps, { requestId: 'settle-1', archive: [], keep: [C1] });
    expect(runOn(made, '2026-11-14 05:00', '2026-11-13 05:00').outcome).toBe('proposed 0, archived 0');
    expect(runOn(made, '2026-11-15 05:00', '2026-11-14 05:00').outcome).toBe('proposed 0, archived 1');
    expect(made.store.fieldsOf('archive')).toMatchObject([
      { id: C2, archivedBy: 'archive rules', archiveReason: 'Lost, since 2024-01-05, limit 365' },
    ]);
    expect(made.store.fieldsOf('audit').pop()).toMatchObject({ action: 'archive', origin: 'job', actor: 'unknown' });
    expect(made.store.fieldsOf('review').map(({ status }) => status)).toEqual(['settled', 'kept']);
    expect(proposeArchive(made.deps)).toMatchObject({
      total: 0,
      kept: 1,
      policy: { runs: [{ archived: 1 }, { kept: 1 }, { proposed: 2 }] },
    });
  });

  it('is due once a month, on days with changes where the setting says so, daily while proposals run out, or never', () => {
    const due = (settings: Readonly<Record<string, string>>, now: string, note?: unknown): boolean => {
      const made = scene(settings);
      const state = { last: '2026-11-21 05:00', ...(note === undefined ? {} : { note }) };
      return archiveDue({ view: made.store.read({}), now: now as CivilDateTime }, state);
    };
    const seen = { seq: 0 };
    expect(due({}, '2026-11-21 06:00')).toBe(false);
    expect(due({}, '2026-11-30 06:00')).toBe(false);
    expect(due({}, '2026-12-01 00:00')).toBe(true);
    expect(due({ 'archive.every': 'update' }, '2026-11-22 00:00', seen)).toBe(false);
    expect(due({ 'archive.every': 'update' }, '2026-11-22 00:00', { seq: 7 })).toBe(true);
    expect(due({ 'archive.actDays': '7' }, '2026-11-22 00:00', seen)).toBe(true);
    expect(due({ 'archive.every': 'never' }, '2026-12-01 00:00')).toBe(false);
  });
});

describe('settling proposals', () => {
  it('archives those that are chosen, each with its reason, keeps the others from being asked about, and notes the run', () => {
    const { deps, store } = scene();
    const settled = settleArchive(deps, { requestId: 'settle-1', archive: [C2, C3], keep: [C1] });
    expect(settled).toMatchObject({ ok: true, archived: [C2], kept: 1, notProposed: [C3], done: true });
    expect(store.fieldsOf('archive')).toMatchObject([{ id: C2, archivedBy: WANG }]);
    expect(proposeArchive(deps)).toMatchObject({
      total: 0,
      kept: 1,
      policy: { runs: [{ by: WANG, archived: 1, kept: 1 }] },
    });
    store.type('customers', 2, { lastContactOn: '2024-09-01' });
    expect(proposeArchive(deps)).toMatchObject({ total: 1, kept: 0 });
  });

  it('does nothing twice', () => {
    const { deps, store } = scene();
    const request = { requestId: 'settle-1', archive: [C2], keep: [C1] };
    const first = settleArchive(deps, request);
    const { length } = store.commits;
    expect(settleArchive(deps, request)).toEqual(first);
    expect(store.commits).toHaveLength(length);
    expect(() => settleArchive({ ...deps, actor: READER }, { ...request, requestId: 'settle-2' })).toThrow('role');
    expect(settleArchive({ ...deps, actor: OWNER }, { ...request, requestId: 'settle-3' })).toMatchObject({ kept: 0 });
  });
});
