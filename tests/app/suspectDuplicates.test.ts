import { drain, type DrainRequest } from '../../src/app/edits/drain';
import type { FieldValues } from '../../src/core/changeSet';
import { formatId } from '../../src/core/values/ids';
import { aPerson, aScene, given } from './support/aScene';
import type { FakeStore } from './support/fakeStore';

const [C1, C2, C3, C4] = [1, 2, 3, 4].map((number) => formatId('C', number));
const aDrain = (rows: readonly number[], over: Partial<DrainRequest> = {}): DrainRequest => ({
  changed: [{ table: 'customers', rows }],
  origin: 'cell',
  single: null,
  hasOurs: () => false,
  ...over,
});

function scene(fields: FieldValues = {}) {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson({ phone: '+8613800138000', ...fields }));
  return made;
}

const pairs = (store: FakeStore): unknown[] =>
  store
    .fieldsOf('review')
    .filter(({ code }) => code === 'duplicate-suspected')
    .map(({ recordId, field, status, facts }) => [
      recordId,
      (JSON.parse(String(facts)) as { other: string }).other,
      field,
      status,
    ]);

describe('customers that were typed or pasted', () => {
  it('and share a phone with one on the sheet, or with each other, are pairs in Review', () => {
    const { deps, store } = scene();
    store.put('customers', { name: '王小明', phone: '138 0013 8000' });
    store.put('customers', { name: '张三', landline: '139 0013 9000' });
    store.put('customers', { name: '李四', phone: '139-0013-9000' });
    expect(drain(deps, aDrain([3, 4, 5]))).toEqual({ created: 3, changed: 0, refused: 0 });
    expect(pairs(store)).toEqual([
      [C2, C1, 'phone', 'open'],
      [C3, C4, 'landline', 'open'],
    ]);
    expect(store.calls).toEqual(['read', 'entered', 'commit']);
  });

  it('and are much alike are a pair as well, where few were typed', () => {
    const { deps, store } = scene({ birthDate: '1990-03-04' });
    store.put('customers', { name: '李那', birthDate: '1990-03-04' });
    drain(deps, aDrain([3]));
    expect(pairs(store)).toEqual([[C2, C1, 'name', 'open']]);
  });

  it('and only have a common name are none', () => {
    const { deps, store } = scene();
    store.put('customers', { name: '李娜' });
    drain(deps, aDrain([3]));
    expect(pairs(store)).toEqual([]);
  });

  it('are told of once: not again by the next edit, and not where a person said that they are two', () => {
    const { deps, store } = scene();
    store.put('customers', { name: '王小明', phone: '138 0013 8000' });
    drain(deps, aDrain([3]));
    store.type('review', 2, { status: 'kept' });
    store.type('customers', 3, { email: 'wang@example.com' });
    drain(deps, aDrain([3]));
    store.type('customers', 2, { email: 'li@example.com' });
    drain(deps, aDrain([2]));
    expect(pairs(store)).toEqual([[C2, C1, 'phone', 'kept']]);
  });

  it('close the pair’s line when the phone is put right', () => {
    const { deps, store } = scene();
    store.put('customers', { name: '王小明', phone: '138 0013 8000' });
    drain(deps, aDrain([3]));
    store.type('customers', 3, { phone: '13700137000' });
    drain(deps, aDrain([3]));
    expect(pairs(store)).toEqual([[C2, C1, 'phone', 'settled']]);
  });

  it('of whom forty share a phone are three lines each at most', () => {
    const { deps, store } = scene();
    const rows = Array.from({ length: 40 }, (_, at) => at + 3);
    for (const row of rows) store.put('customers', { name: `Customer ${String(row)}`, phone: '138 0013 8000' });
    drain(deps, aDrain(rows, { origin: 'paste' }));
    expect(pairs(store).length).toBeLessThanOrEqual(3 * rows.length);
    expect(pairs(store).length).toBeGreaterThan(0);
  });
});
