import { drain, type DrainRequest } from '../../src/app/edits/drain';
import { isAnyWaiting, sweep } from '../../src/app/edits/sweep';
import { recordTables } from '../../src/core/schema/tables';
import { recordDigest } from '../../src/core/records/stamps';
import { formatId } from '../../src/core/values/ids';
import { aPerson, aScene, given, NOW, WANG } from './support/aScene';

const C1 = formatId('C', 1);
const O1 = formatId('O', 1);
const hasOurs = (note: string): boolean => note.includes('[ours]');
const aDrain = (rows: readonly number[], over: Partial<DrainRequest> = {}): DrainRequest => ({
  changed: [{ table: 'customers', rows }],
  origin: 'cell',
  single: null,
  hasOurs,
  ...over,
});
function scene() {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson({ phone: '+8613800138000' }));
  return made;
}
const payloadOf = (text: unknown): unknown => JSON.parse(String(text));

describe('a row typed by hand', () => {
  it('becomes a customer once it has a name, with id, defaults and an entry', () => {
    const { deps, store } = scene();
    store.put('customers', { name: '王小明', phone: '139 0013 9000' });
    expect(drain(deps, aDrain([3]))).toEqual({ created: 1, changed: 0, refused: 0 });
    const made = store.fieldsOf('customers')[1]!;
    expect(made).toMatchObject({
      id: formatId('C', 2),
      phone: '+8613900139000',
      kind: 'person',
      stage: 'lead',
      owner: WANG,
      version: 1,
    });
    expect(made['digest']).toBe(recordDigest('customers', made, store.schema));
    expect(store.fieldsOf('audit').pop()).toMatchObject({ recordId: formatId('C', 2), origin: 'cell', actor: WANG });
  });

  it('is left alone as long as it has no name', () => {
    const { deps, store } = scene();
    store.put('customers', { phone: '139 0013 9000' });
    expect(drain(deps, aDrain([3]))).toEqual({ created: 0, changed: 0, refused: 0 });
    expect(store.commits).toEqual([]);
  });

  it('that is a purchase finds its customer by name, and is doubtful where two have it', () => {
    const { deps, store } = scene();
    store.put('purchases', {
      customerId: '李娜',
      on: '2026-11-20',
      item: 'Tea',
      quantity: 1,
      amount: 5,
      currency: 'CNY',
    });
    const changed = [{ table: 'purchases' as const, rows: [2] }];
    expect(drain(deps, aDrain([], { changed }))).toEqual({ created: 1, changed: 0, refused: 0 });
    expect(store.fieldsOf('purchases')[0]).toMatchObject({ id: O1, customerId: C1 });
    given(store, 'customers', 2, aPerson());
    store.put('purchases', {
      customerId: '李娜',
      on: '2026-11-20',
      item: 'Tea',
      quantity: 1,
      amount: 5,
      currency: 'CNY',
    });
    drain(deps, aDrain([], { changed: [{ table: 'purchases', rows: [3] }] }));
    expect(store.fieldsOf('purchases')[1]).toMatchObject({ customerId: '李娜' });
    expect(store.fieldsOf('review')).toMatchObject([
      { code: 'customer-ambiguous', field: 'customerId', text: '李娜', status: 'open' },
    ]);
  });
});

describe('a row changed by hand', () => {
  it('gets its standard form, a version and an entry with what was before, from history', () => {
    const { deps, store } = scene();
    store.type('customers', 2, { phone: '139 0013 9000' });
    expect(drain(deps, aDrain([2]))).toEqual({ created: 0, changed: 1, refused: 0 });
    expect(store.fieldsOf('customers')[0]).toMatchObject({
      phone: '+8613900139000',
      version: 2,
      updatedBy: WANG,
      updatedAt: NOW,
    });
    expect(payloadOf(store.fieldsOf('audit').pop()?.['payload'])).toEqual({
      op: 'update',
      before: { phone: '+8613800138000' },
      after: { phone: '+8613900139000' },
      version: 2,
      original: { phone: '139 0013 9000' },
    });
    expect(drain(deps, aDrain([2]))).toEqual({ created: 0, changed: 0, refused: 0 });
  });

  it('costs two reads where it is as the register last knew it', () => {
    const { deps, store } = scene();
    drain(deps, aDrain([2]));
    expect(store.calls).toEqual(['read', 'entered']);
  });

  it('keeps what cannot be read, with a line in Review that is settled once it is good', () => {
    const { deps, store } = scene();
    store.type('customers', 2, { birthDate: '1/3/2024' });
    expect(drain(deps, aDrain([2]))).toMatchObject({ refused: 1 });
    expect(store.fieldsOf('customers')[0]).toMatchObject({ birthDate: '1/3/2024' });
    expect(store.fieldsOf('review')).toMatchObject([
      { recordId: C1, field: 'birthDate', code: 'date-doubtful', owner: WANG },
    ]);
    store.type('customers', 2, { birthDate: '2024-03-01' });
    drain(deps, aDrain([2]));
    expect(store.fieldsOf('review')).toMatchObject([{ status: 'settled', closedAt: NOW }]);
  });

  it('says unknown of what was before where history does not tell', () => {
    const { deps, store } = scene();
    store.type('audit', 2, { payload: 'damaged' });
    store.type('customers', 2, { notes: 'new' });
    drain(deps, aDrain([2]));
    expect(payloadOf(store.fieldsOf('audit').pop()?.['payload'])).toMatchObject({ op: 'update', before: 'unknown' });
  });

  it('takes what was before from the edit event where the digest proves it', () => {
    const { deps, store } = scene();
    store.type('audit', 2, { payload: 'damaged' });
    store.type('customers', 2, { name: 'New' });
    const single = { table: 'customers' as const, row: 2, field: 'name', oldValue: '李娜' };
    drain(deps, aDrain([2], { single }));
    expect(payloadOf(store.fieldsOf('audit').pop()?.['payload'])).toMatchObject({
      before: { name: '李娜' },
      after: { name: 'New' },
    });
  });

  it('whose version was written over gets a version again, behind the last that history knows', () => {
    const { deps, store } = scene();
    store.type('customers', 2, { version: 'v1', notes: 'x' });
    drain(deps, aDrain([2]));
    expect(store.fieldsOf('customers')[0]).toMatchObject({ version: 2, notes: 'x' });
  });

  it('is planned anew where its batch did not land, and is not written where it never does', () => {
    const { deps, store } = scene();
    store.type('customers', 2, { notes: 'x' });
    store.outcomes.push({ landed: false });
    expect(drain(deps, aDrain([2]))).toMatchObject({ changed: 1 });
    store.type('customers', 2, { notes: 'y' });
    store.outcomes.push({ landed: false }, { landed: false }, { landed: false });
    expect(() => drain(deps, aDrain([2]))).toThrow('platform');
  });
});

describe('the sweep', () => {
  const swept = (made: ReturnType<typeof scene>, waiting = {}) =>
    sweep(made.deps, made.store.readFormulas(recordTables), { waiting, sound: [] }, hasOurs);

  it('costs nothing where all is well', () => {
    const made = scene();
    expect(swept(made)).toMatchObject({ created: 0, changed: 0, refused: 0, totals: 0, waiting: {} });
    expect(made.store.calls).toEqual(['readFormulas']);
  });

  it('looks again only at rows that changed since it found them sound', () => {
    const made = scene();
    const { sound } = swept(made);
    expect(sound).toHaveLength(1);
    const again = () => sweep(made.deps, made.store.readFormulas(recordTables), { waiting: {}, sound }, hasOurs);
    expect(again()).toMatchObject({ changed: 0, sound });
    made.store.type('customers', 2, { notes: 'typed unseen' });
    expect(again()).toMatchObject({ changed: 1, sound: [] });
  });

  it('finds what no trigger saw, in nobody’s name', () => {
    const made = scene();
    made.store.type('customers', 2, { notes: 'typed unseen' });
    expect(swept(made)).toMatchObject({ changed: 1 });
    expect(made.store.fieldsOf('audit').pop()).toMatchObject({ actor: 'unknown', origin: 'sweep' });
  });

  it('puts totals right, outside the version', () => {
    const made = scene();
    given(made.store, 'purchases', 1, {
      customerId: C1,
      on: '2026-11-20',
      item: 'Tea',
      quantity: 1,
      amount: 5.5,
      currency: 'CNY',
    });
    expect(swept(made)).toMatchObject({ totals: 1 });
    expect(made.store.fieldsOf('customers')[0]).toMatchObject({
      orders: 1,
      spent: 5.5,
      lastPurchaseOn: '2026-11-20',
      version: 1,
    });
    expect(swept(made)).toMatchObject({ totals: 0 });
  });

  it('waits ten minutes before it complains of a row without a name, does so once, and settles the line', () => {
    const made = scene();
    const row = made.store.put('customers', { phone: '+8613900139000' });
    const at = (time: string) => ({
      ...made,
      deps: { ...made.deps, clock: { ...made.deps.clock, now: () => `2026-11-21 ${time}` } },
    });
    const first = swept(at('10:00')).waiting;
    expect(isAnyWaiting(first)).toBe(true);
    expect(made.store.fieldsOf('review')).toEqual([]);
    expect(swept(at('10:09'), first).waiting).toEqual(first);
    const told = swept(at('10:10'), first).waiting;
    expect(isAnyWaiting(told)).toBe(false);
    expect(made.store.fieldsOf('review')).toMatchObject([{ code: 'name-missing', status: 'open' }]);
    expect(swept(at('11:10'), told).waiting).toEqual(told);
    expect(made.store.fieldsOf('review')).toHaveLength(1);
    made.store.rows('customers')[row - 2] = undefined;
    expect(swept(at('12:10'), told).waiting).toEqual({});
    expect(made.store.fieldsOf('review')).toMatchObject([{ status: 'settled' }]);
  });

  it('names a setting that the register cannot follow', () => {
    const made = scene();
    made.store.settings = { ...made.store.settings, refused: [{ key: 'stale.lead', value: 'soon' }] };
    swept(made);
    expect(made.store.fieldsOf('review')).toMatchObject([
      { table: 'settings', recordId: 'stale.lead', code: 'setting-refused', text: 'soon' },
    ]);
  });
});
