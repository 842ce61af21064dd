import { quickEdit, type QuickEdit } from '../../../src/app/customers/quickEdit';
import type { FieldValues } from '../../../src/core/changeSet';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, READER } from '../support/aScene';

const C1 = formatId('C', 1);
let requests = 0;
const ask = (over: Partial<QuickEdit>): QuickEdit => {
  requests += 1;
  return { requestId: `request-${String(requests)}`, id: C1, rowHint: 2, ...over };
};
function scene(fields: FieldValues = {}) {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson(fields));
  return made;
}

describe('a one-press change', () => {
  it('costs one read and one write where the row hint holds, one read more where it does not', () => {
    const { deps, store } = scene();
    quickEdit(deps, ask({ nextContactOn: '2026-11-22' }));
    expect(store.calls).toEqual(['read', 'commit']);
    quickEdit(deps, ask({ nextContactOn: '2026-11-25', rowHint: 9 }));
    expect(store.calls.slice(2)).toEqual(['read', 'reread', 'commit']);
    expect(store.fieldsOf('customers')[0]).toMatchObject({ nextContactOn: '2026-11-25', version: 3 });
  });

  it('tells what was there before, so that it can be undone, and is undone only where nobody was faster', () => {
    const { deps, store } = scene({ nextContactOn: '2026-11-10' });
    const reply = quickEdit(deps, ask({ nextContactOn: '2026-11-22' }));
    expect(reply).toMatchObject({ ok: true, before: { nextContactOn: '2026-11-10' }, changed: true });
    quickEdit(deps, ask({ nextContactOn: '2026-12-24' }));
    const undo = { nextContactOn: '2026-11-10', ifNextContactOn: '2026-11-22' };
    expect(quickEdit(deps, ask(undo))).toMatchObject({ changed: false, customer: { nextContactOn: '2026-12-24' } });
    expect(quickEdit(deps, ask({ ...undo, ifNextContactOn: '2026-12-24' }))).toMatchObject({ changed: true });
    expect(store.fieldsOf('customers')[0]).toMatchObject({ nextContactOn: '2026-11-10' });
  });

  it('adds a tag to those of others, and writes nothing where it is there already', () => {
    const { deps, store } = scene({ tags: 'VIP; 展会' });
    expect(quickEdit(deps, ask({ addTags: ['老客户', 'vip'] }))).toMatchObject({
      customer: { tags: 'VIP; 展会; 老客户' },
      addedTags: ['老客户'],
    });
    expect(quickEdit(deps, ask({ addTags: ['VIP'] }))).toMatchObject({ ok: true, changed: false });
    expect(store.commits).toHaveLength(1);
    expect(store.commits[0]?.updates[0]?.fields).toMatchObject({ tags: 'VIP; 展会; 老客户', version: 2 });
  });

  it('is refused where the day cannot be read, and for readers', () => {
    const { deps, store } = scene();
    expect(quickEdit(deps, ask({ nextContactOn: '2026/6/31' }))).toMatchObject({
      ok: false,
      issues: [{ field: 'nextContactOn' }],
    });
    expect(() => quickEdit({ ...deps, actor: READER }, ask({ addTags: ['x'] }))).toThrow('role-insufficient');
    expect(() => quickEdit(deps, ask({ id: formatId('C', 9), addTags: ['x'] }))).toThrow('not-found');
    expect(store.commits).toEqual([]);
  });
});
