import { findDuplicates } from '../../../src/app/customers/findDuplicates';
import { saveCustomer } from '../../../src/app/customers/saveCustomer';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, READER } from '../support/aScene';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);

describe('a look for duplicates', () => {
  it('is one read, for readers as well, across all owners, best first', () => {
    const { deps, store } = aScene({ actor: READER });
    given(store, 'customers', 1, aPerson({ name: '李那', birthDate: '1990-03-04', owner: 'owner@example.com' }));
    given(store, 'customers', 2, aPerson({ birthDate: '1990-03-04', email: 'li.na@example.com' }));
    const { duplicates } = findDuplicates(deps, { fields: { name: '李娜', birthDate: '1990年3月4日' } });
    expect(store.calls).toEqual(['read']);
    expect(duplicates.map(({ id, owner }) => [id, owner])).toEqual([
      [C2, 'wang@example.com'],
      [C1, 'owner@example.com'],
    ]);
    expect(duplicates[0]).toMatchObject({ shown: { email: 'l***@example.com' }, fields: [], row: 3 });
  });

  it('gives who shares an account by its exact key, masked', () => {
    const { deps, store } = aScene();
    given(store, 'customers', 1, aPerson({ socialHandle: 'wechat:LiNa1990' }));
    const { duplicates } = findDuplicates(deps, { fields: { name: '张三', socialHandle: '微信 lina1990' } });
    expect(duplicates).toMatchObject([{ id: C1, fields: ['socialHandle'], score: 0.8 }]);
    expect(JSON.stringify(duplicates)).not.toMatch(/LiNa1990/i);
  });

  it('gives ten at most, of twelve who are alike', () => {
    const { deps, store } = aScene();
    for (let at = 1; at <= 12; at += 1) given(store, 'customers', at, aPerson({ birthDate: '1990-03-04' }));
    expect(findDuplicates(deps, { fields: { name: '李娜', birthDate: '1990-03-04' } }).duplicates).toHaveLength(10);
  });
});

describe('a save that was asked about', () => {
  const asked = { fields: { name: '李娜', birthDate: '1990-03-04', phone: '13800138000' } };
  const accept = { acceptDuplicates: true, duplicateReason: ' family member ' };

  it('keeps the reason with the record and a line for each pair; a pair is not listed again from the other side', () => {
    const { deps, store } = aScene();
    given(store, 'customers', 1, aPerson({ birthDate: '1990-03-04', phone: '+8613800138000' }));
    expect(saveCustomer(deps, { requestId: 'request-1', ...asked })).toMatchObject({ duplicates: [{ id: C1 }] });
    expect(saveCustomer(deps, { requestId: 'request-2', ...asked, ...accept })).toMatchObject({ ok: true });
    const entry = JSON.parse(String(store.fieldsOf('audit')[1]?.['payload'])) as object;
    expect(entry).toMatchObject({ op: 'create', accepted: { duplicates: [C1], reason: 'family member' } });
    const [line, ...more] = store.fieldsOf('review');
    expect(more).toEqual([]);
    expect(line).toMatchObject({ recordId: C2, field: 'phone', status: 'open', code: 'duplicate-suspected' });
    expect(JSON.parse(String(line?.['facts']))).toMatchObject({ other: C1, field: 'phone', reason: 'family member' });
    const back = { id: C1, version: 1, fields: { email: 'x@example.com' }, acceptDuplicates: true };
    saveCustomer(deps, { requestId: 'request-3', ...back });
    expect(store.fieldsOf('review')).toHaveLength(1);
  });

  it('says nothing of an edit that makes nobody more alike', () => {
    const { deps, store } = aScene();
    given(store, 'customers', 1, aPerson({ birthDate: '1990-03-04', phone: '+8613800138000' }));
    given(store, 'customers', 2, aPerson({ birthDate: '1990-03-04', phone: '+8613800138000' }));
    const edit = { id: C1, version: 1, fields: { city: '杭州', notes: 'x' } };
    expect(saveCustomer(deps, { requestId: 'request-4', ...edit })).toMatchObject({ ok: true });
  });
});
