import { saveCustomer, type SaveCustomer } from '../../../src/app/customers/saveCustomer';
import type { FieldValues } from '../../../src/core/changeSet';
import { recordDigest } from '../../../src/core/records/stamps';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, NOW, WANG } from '../support/aScene';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);
let requests = 0;
const aRequest = (fields: FieldValues, over: Partial<SaveCustomer> = {}): SaveCustomer => {
  requests += 1;
  return { requestId: `request-${String(requests)}`, fields, ...over };
};

describe('a new customer', () => {
  it('is saved with one read and one write, in standard form, with id, defaults, region and stamps', () => {
    const { deps, store } = aScene();
    const fields = { name: '王小明', phone: '138 0013 8000', address: '浙江省杭州市西湖区文三路 1 号', email: '' };
    const reply = saveCustomer(deps, aRequest(fields));
    expect(store.calls).toEqual(['read', 'commit']);
    const wanted = {
      id: C1,
      kind: 'person',
      stage: 'lead',
      owner: WANG,
      phone: '+8613800138000',
      city: '杭州市',
      version: 1,
    };
    expect(store.fieldsOf('customers')).toMatchObject([{ ...wanted, createdAt: NOW, createdBy: WANG }]);
    expect(reply).toMatchObject({
      ok: true,
      customer: wanted,
      normalised: { phone: { from: '138 0013 8000', to: '+8613800138000' } },
    });
    expect(store.system.get('counters')).toBe('{"C":1}');
    expect(JSON.parse(String(store.fieldsOf('audit')[0]?.['payload']))).toMatchObject({
      op: 'create',
      original: { phone: '138 0013 8000' },
    });
  });

  it('is refused field by field, and nothing is written', () => {
    const { deps, store } = aScene();
    const reply = saveCustomer(deps, aRequest({ phone: 'abc', birthDate: '1/3/2024', orders: 3, colour: 'red' }));
    expect(reply).toMatchObject({ ok: false });
    const found = 'issues' in reply ? reply.issues.map(({ field, code }) => [field, code]) : [];
    expect(found).toEqual([
      ['phone', 'phone-invalid'],
      ['birthDate', 'date-doubtful'],
      ['orders', 'field-computed'],
      ['colour', 'field-unknown'],
      ['name', 'required-missing'],
    ]);
    expect(store.commits).toEqual([]);
  });

  it('that shares a key with another is refused with that customer, its field masked, until it is accepted', () => {
    const { deps, store } = aScene();
    given(store, 'customers', 1, aPerson({ landline: '+8613800138000' }));
    const reply = saveCustomer(deps, aRequest({ name: '李', phone: '13800138000' }));
    const hit = { id: C1, name: '李娜', fields: ['landline'], shown: { landline: '138****8000' }, row: 2 };
    expect(reply).toMatchObject({ ok: false, duplicates: [hit] });
    expect(
      saveCustomer(deps, aRequest({ name: '李', phone: '13800138000' }, { acceptDuplicates: true })),
    ).toMatchObject({ ok: true });
    expect(store.fieldsOf('customers')[1]).toMatchObject({ id: C2 });
  });

  it('belongs to the owner that the settings name, if that is a member', () => {
    for (const [owner, wanted] of [
      ['reader@example.com', 'reader@example.com'],
      ['gone@example.com', WANG],
    ] as const) {
      const { deps, store } = aScene();
      store.settings = { ...store.settings, text: { ...store.settings.text, 'default.owner': owner } };
      saveCustomer(deps, aRequest({ name: '王小明' }));
      expect(store.fieldsOf('customers')[0]).toMatchObject({ owner: wanted });
    }
  });

  it('sent twice is one customer, with the same answer', () => {
    const { deps, store } = aScene();
    const request = aRequest({ name: '王小明' });
    expect(saveCustomer(deps, request)).toEqual(saveCustomer(deps, request));
    expect(store.fieldsOf('customers')).toHaveLength(1);
  });
});

describe('an edit', () => {
  const edit = (fields: FieldValues, version = 1) => aRequest(fields, { id: C1, version });
  function scene() {
    const made = aScene();
    given(made.store, 'customers', 1, aPerson({ phone: '+8613800138000', consentSms: 'yes' }));
    return made;
  }

  it('writes what differs, after a second read of the row, with what was there before', () => {
    const { deps, store } = scene();
    const reply = saveCustomer(deps, edit({ name: '李 雷', stage: 'lead', phone: null }));
    expect(store.calls).toEqual(['read', 'reread', 'commit']);
    expect(store.commits[0]?.updates[0]?.fields).toEqual({
      name: '李雷',
      phone: null,
      version: 2,
      updatedAt: NOW,
      updatedBy: WANG,
      digest: recordDigest('customers', store.fieldsOf('customers')[0]!, store.schema),
    });
    expect(reply).toMatchObject({ ok: true, row: 2, customer: { id: C1, name: '李雷', version: 2 } });
  });

  it('that changes nothing writes nothing', () => {
    const { deps, store } = scene();
    expect(saveCustomer(deps, edit({ name: '李娜' }))).toMatchObject({ ok: true, customer: { version: 1 } });
    expect(store.commits).toEqual([]);
  });

  it('on an old version goes through where others changed other fields, and says so', () => {
    const { deps, store } = scene();
    saveCustomer(deps, edit({ notes: 'theirs' }));
    expect(saveCustomer(deps, edit({ name: 'Mine', notes: null }))).toMatchObject({
      ok: true,
      merged: true,
      customer: { name: 'Mine', notes: 'theirs', version: 3 },
    });
    expect(store.fieldsOf('customers')[0]).toMatchObject({ name: 'Mine', notes: 'theirs', version: 3 });
  });

  it('on an old version clashes where others changed the same field to something else', () => {
    const { deps } = scene();
    saveCustomer(deps, edit({ name: 'Theirs' }));
    expect(saveCustomer(deps, edit({ name: 'Mine' }))).toEqual({
      ok: false,
      conflict: {
        id: C1,
        version: 2,
        updatedBy: WANG,
        updatedAt: NOW,
        fields: [{ field: 'name', mine: 'Mine', theirs: 'Theirs', original: '李娜' }],
      },
    });
  });

  it('of a consent to unknown is asked about, not dropped, where history does not tell what was there', () => {
    const { deps, store } = scene();
    store.type('audit', 2, { payload: 'damaged' });
    store.type('customers', 2, { version: 2 });
    const reply = saveCustomer(deps, edit({ consentSms: 'unknown' }));
    expect(reply).toMatchObject({
      ok: false,
      conflict: { fields: [{ mine: 'unknown', theirs: 'yes', original: 'unknown' }] },
    });
  });

  it('begins anew where the row moved between the two reads', () => {
    const { deps, store } = scene();
    const rows = store.rows('customers');
    store.before = (call) => {
      if (call === 'reread' && rows.length === 1) rows.unshift(undefined);
    };
    expect(saveCustomer(deps, edit({ name: 'Moved' }))).toMatchObject({ ok: true, row: 3 });
    expect(store.fieldsOf('customers')).toMatchObject([{ id: C1, name: 'Moved' }]);
  });

  it('of a customer that is gone is not found, also where it went in between', () => {
    const { deps, store } = scene();
    expect(() => saveCustomer(deps, aRequest({ name: 'x' }, { id: C2, version: 1 }))).toThrow('not-found');
    store.before = (call) => {
      if (call === 'reread') store.rows('customers')[0] = undefined;
    };
    expect(() => saveCustomer(deps, edit({ name: 'x' }))).toThrow('not-found');
    expect(store.commits).toEqual([]);
  });

  it('may not empty what every customer has, and needs the version that the form began with', () => {
    const { deps } = scene();
    expect(saveCustomer(deps, edit({ name: '' }))).toMatchObject({
      ok: false,
      issues: [{ field: 'name', code: 'required-missing' }],
    });
    expect(() => saveCustomer(deps, aRequest({ name: 'x' }, { id: C1 }))).toThrow('bad-request');
  });
});
