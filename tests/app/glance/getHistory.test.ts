import { getHistory } from '../../../src/app/glance/getHistory';
import { saveContact } from '../../../src/app/children/contacts';
import { saveCustomer } from '../../../src/app/customers/saveCustomer';
import { formatId } from '../../../src/core/values/ids';
import { aScene, NOW, OWNER, READER, WANG } from '../support/aScene';

const C1 = formatId('C', 1);

function scene() {
  const made = aScene();
  const { deps } = made;
  saveCustomer(deps, { requestId: 'save-0001', fields: { name: '李娜', phone: '138 0013 8000' } });
  saveCustomer(deps, { requestId: 'save-0002', fields: { name: '王芳' } });
  saveCustomer({ ...deps, actor: OWNER }, { requestId: 'save-0003', id: C1, version: 1, fields: { stage: '成交' } });
  made.store.calls.length = 0;
  return made;
}

describe('the history of a record', () => {
  it('tells each action, newest first, with every field before and after, in two reads', () => {
    const { deps, store } = scene();
    const { actions, total } = getHistory(deps, { id: C1 });
    expect(store.calls).toEqual(['read', 'reread']);
    expect(total).toBe(2);
    expect(actions[0]).toMatchObject({
      at: NOW,
      actor: OWNER,
      origin: 'form',
      op: 'update',
      version: 2,
      fields: [{ field: 'stage', before: 'lead', after: 'active', typed: '成交' }],
    });
    expect(actions[1]).toMatchObject({ actor: WANG, op: 'create', version: 1 });
    expect(actions[1]?.fields).toContainEqual({
      field: 'phone',
      before: null,
      after: '+8613800138000',
      typed: '138 0013 8000',
    });
    expect(actions[1]?.fields.map(({ field }) => field)).not.toContain('digest');
  });

  it('is one of child records, too, and also of records that are gone', () => {
    const { deps, store } = scene();
    saveContact(deps, { requestId: 'save-0004', customerId: C1, fields: { name: '赵敏' } });
    store.rows('contacts').length = 0;
    expect(getHistory(deps, { id: formatId('P', 1) }).actions).toMatchObject([{ table: 'contacts', op: 'create' }]);
  });

  it('puts a long payload together, tells of one that was erased, and never begins in the middle of one', () => {
    const { deps, store } = scene();
    const long = 'x'.repeat(50_000);
    saveCustomer(deps, {
      requestId: 'save-0005',
      id: C1,
      version: 2,
      fields: { notes: long.slice(0, 20_000), needs: long.slice(0, 30_000) },
    });
    const parts = store.fieldsOf('audit').filter((entry) => String(entry['part'] ?? '') !== '');
    expect(parts).toHaveLength(2);
    expect(getHistory(deps, { id: C1 }).actions[0]?.fields).toHaveLength(2);
    expect(getHistory(deps, { id: C1, limit: 1 }).actions).toEqual([]);
    store.type('audit', 2, { payload: null });
    expect(getHistory(deps, { id: C1 }).actions[2]).toMatchObject({ op: 'erased', fields: [] });
  });

  it('is empty, after one read, where nothing is on record, and for members alone', () => {
    const { deps, store } = scene();
    expect(getHistory({ ...deps, actor: READER }, { id: formatId('C', 9) }).actions).toEqual([]);
    expect(store.calls).toEqual(['read']);
    expect(() => getHistory({ ...deps, actor: 'x@example.com' }, { id: C1 })).toThrow('not-a-member');
  });
});
