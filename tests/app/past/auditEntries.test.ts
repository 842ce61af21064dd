import { getHistory } from '../../../src/app/glance/getHistory';
import { entriesOn, placeOf, sameEntries } from '../../../src/app/past/auditEntries';
import { StaleViewError } from '../../../src/app/ports';
import { aPerson, aScene, given } from '../support/aScene';

function scene() {
  const made = aScene();
  const ids = [1, 2].map((number) => given(made.store, 'customers', number, aPerson()));
  return { ...made, ids };
}

describe('entries that were found by an earlier read', () => {
  it('are read in the order asked for, and only those', () => {
    const { store, ids } = scene();
    const view = store.read({ audit: 'all' });
    const [first, second] = view.records('audit');
    expect(sameEntries(view, [second!, first!].map(placeOf)).map(({ recordId }) => recordId)).toEqual([ids[1], ids[0]]);
    expect(entriesOn(view, [second!.row]).map(({ recordId }) => recordId)).toEqual([ids[1]]);
  });

  it('are to be looked for again where the tab was sorted, or rows went to the vault, since', () => {
    const { store } = scene();
    const places = store.read({ audit: 'all' }).records('audit').map(placeOf);
    store.rows('audit').reverse();
    expect(() => sameEntries(store.read({ audit: 'all' }), places)).toThrow(StaleViewError);
    store.rows('audit').splice(0);
    expect(() => sameEntries(store.read({ audit: 'all' }), places)).toThrow(StaleViewError);
  });

  it('are told also where somebody wrote over the number of one', () => {
    const { deps, store, ids } = scene();
    store.put('audit', { ...store.fieldsOf('audit')[0], seq: 'seven' });
    expect(getHistory(deps, { id: ids[0]! }).actions).toHaveLength(2);
  });
});
