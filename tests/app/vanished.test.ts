import { countsAfter, isMiscounted } from '../../src/app/liveCounts';
import { goneSince, lastLook } from '../../src/app/edits/lastLook';
import { tellVanished } from '../../src/app/edits/vanished';
import { dispatch } from '../../src/app/jobs/dispatch';
import { jobTable } from '../../src/app/jobs/jobTable';
import { auditEntry } from '../../src/core/audit/entry';
import { lastKnown } from '../../src/core/audit/history';
import type { FieldValues } from '../../src/core/changeSet';
import { recordTables } from '../../src/core/schema/tables';
import { formatId } from '../../src/core/values/ids';
import { aPerson, aScene, given, OWNER, WANG } from './support/aScene';

const C1 = formatId('C', 1);
function scene() {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson({ phone: '+8613800138000' }));
  return made;
}
const payloadOf = (text: unknown): unknown => JSON.parse(String(text));

describe('a record that is on no row any more', () => {
  it('is told of once, with what it held, in nobody’s name', () => {
    const { deps, store } = scene();
    store.rows('customers')[0] = undefined;
    expect(tellVanished({ ...deps, actor: OWNER })).toBe(1);
    expect(store.fieldsOf('review')).toMatchObject([
      { code: 'record-vanished', recordId: C1, text: '李娜', owner: WANG },
    ]);
    const entry = store.fieldsOf('audit').pop();
    expect(entry).toMatchObject({ action: 'vanished', actor: 'unknown' });
    expect(payloadOf(entry?.['payload'])).toMatchObject({ op: 'remove', before: { name: '李娜' }, version: 1 });
    expect(tellVanished(deps)).toBe(0);
    expect(store.fieldsOf('review')).toHaveLength(1);
  });

  it('is none where every record stands: the rows are counted once, and only read from then on', () => {
    const { deps, store } = scene();
    expect(tellVanished(deps)).toBe(0);
    expect(store.system.get('counts')).toBe('{"customers":1}');
    expect(tellVanished(deps)).toBe(0);
    expect(store.calls).toEqual(['read', 'commit', 'read']);
  });

  it('and stands again later is on record again as it stands, and its line is closed', () => {
    const { deps, store } = scene();
    const [row] = store.rows('customers');
    store.rows('customers')[0] = undefined;
    tellVanished(deps);
    expect(store.system.get('counts')).toBe('{}');
    store.rows('customers')[0] = row;
    expect(tellVanished(deps)).toBe(0);
    expect(store.fieldsOf('audit').pop()).toMatchObject({ action: 'put-back', actor: 'unknown', recordId: C1 });
    expect(lastKnown(store.fieldsOf('audit').map(auditEntry), 'customers', C1)).toEqual(row?.fields);
    expect(store.fieldsOf('review')).toMatchObject([{ status: 'settled' }]);
    expect(store.system.get('counts')).toBe('{"customers":1}');
  });

  it('is an action of its own that can be undone, named in its line; more than fifty are one', () => {
    const { deps, store } = scene();
    store.rows('customers')[0] = undefined;
    tellVanished(deps);
    const entry = store.fieldsOf('audit').pop();
    const facts = (line: FieldValues | undefined): unknown => JSON.parse(String(line?.['facts']));
    expect(facts(store.fieldsOf('review')[0])).toMatchObject({ action: entry?.['seq'], records: 1 });
    for (let index = 2; index < 60; index += 1) given(store, 'customers', index, aPerson());
    store.tabs.set('customers', []);
    expect(tellVanished(deps)).toBe(58);
    const [first, ...others] = store.fieldsOf('audit').slice(-58);
    expect(new Set(others.map((each) => each['requestId']))).toEqual(new Set([first?.['requestId']]));
    expect(facts(store.fieldsOf('review').pop())).toMatchObject({ action: first?.['seq'], records: 58 });
  });
});

describe('the window in which a record vanished', () => {
  /** The jobs of an hour; gives the last entry of the trail. */
  const hour = ({ deps, store }: ReturnType<typeof scene>, now: string): unknown => {
    dispatch({ ...deps, actor: OWNER, clock: { now: () => now, ms: () => 0 } }, () => false);
    return payloadOf(store.fieldsOf('audit').pop()?.['payload']);
  };

  it('begins with the last sweep that counted every record, and so does the one in which it came back', () => {
    const made = scene();
    const { deps, store } = made;
    for (const { name } of jobTable) store.system.set(`job.${name}`, JSON.stringify({ last: '2026-11-21 09:00' }));
    store.system.set('job.report', JSON.stringify({ last: '2026-11-01 04:00', note: '2026-10' }));
    tellVanished(deps);
    hour(made, '2026-11-21 11:00');
    hour(made, '2026-11-21 12:00');
    const [row] = store.rows('customers');
    store.rows('customers')[0] = undefined;
    expect(hour(made, '2026-11-21 13:00')).toMatchObject({ op: 'remove', since: '2026-11-21 12:00' });
    const facts = JSON.parse(String(store.fieldsOf('review')[0]?.['facts'])) as unknown;
    expect(facts).toMatchObject({ since: '2026-11-21 12:00', until: '2026-11-21 13:00' });
    store.rows('customers')[0] = row;
    expect(hour(made, '2026-11-21 14:00')).toMatchObject({ op: 'create', since: '2026-11-21 13:00' });
  });

  it('begins when the register last wrote the record, where that was after the last look', () => {
    expect(goneSince('2026-11-21 09:00', '2026-11-21 09:40', '2026-11-21 10:00')).toBe('2026-11-21 09:40');
    expect(goneSince('', '2026-11-21 09:40', '2026-11-21 10:00')).toBe('2026-11-21 09:40');
    expect(goneSince('2026-11-21 11:00', '2026-11-21 09:40', '2026-11-21 10:00')).toBe('2026-11-21 10:00');
  });

  it('begins with the last comparison one by one where another record came back: the count was right by chance', () => {
    const { store } = scene();
    const jobs = { sweep: { whole: '2026-11-21 12:00' }, vanished: { compared: '2026-11-21 04:00' } };
    for (const [name, note] of Object.entries(jobs))
      store.system.set(`job.${name}`, JSON.stringify({ last: '2026-11-21 12:00', note }));
    expect(lastLook(store.read({}), false)).toBe('2026-11-21 12:00');
    expect(lastLook(store.read({}), true)).toBe('2026-11-21 04:00');
  });
});

describe('the count of live rows', () => {
  it('goes with every batch in which records come or go, and is left open where it is not known', () => {
    const system = (counts: string) => ({ system: new Map([['counts', counts]]) });
    const change = (op: 'create' | 'update' | 'remove', table: 'customers' | 'archive') =>
      ({ op, table, id: C1, fields: {}, before: {} }) as const;
    const archived = [change('remove', 'customers'), change('create', 'archive')];
    expect(countsAfter(system('{"customers":3}'), archived)).toEqual({ counts: '{"customers":2,"archive":1}' });
    expect(countsAfter(system('{"customers":3}'), [change('update', 'customers')])).toEqual({});
    expect(countsAfter(system(''), archived)).toEqual({});
    expect(countsAfter(system('{'), archived)).toEqual({});
  });

  it('is wrong where a row was deleted, and right where rows without an id or with a copied one came', () => {
    const { store } = scene();
    store.system.set('counts', '{"customers":1}');
    const read = () => store.read(Object.fromEntries(recordTables.map((table) => [table, 'all' as const])));
    expect(isMiscounted(read())).toBe(false);
    store.put('customers', { name: 'typed' });
    store.put('customers', { ...store.fieldsOf('customers')[0] });
    expect(isMiscounted(read())).toBe(false);
    store.rows('customers').splice(0);
    expect(isMiscounted(read())).toBe(true);
    expect(isMiscounted(read(), ['contacts'])).toBe(false);
  });
});
