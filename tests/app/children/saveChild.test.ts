import { saveCase } from '../../../src/app/children/cases';
import { saveContact } from '../../../src/app/children/contacts';
import { saveFeedback } from '../../../src/app/children/feedback';
import type { SaveChild } from '../../../src/app/children/childRequest';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, NOW, OWNER, WANG } from '../support/aScene';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);
const P1 = formatId('P', 1);
const S1 = formatId('S', 1);
let requests = 0;
const ask = (over: Partial<SaveChild>): SaveChild => {
  requests += 1;
  return { requestId: `request-${String(requests)}`, customerId: C1, fields: {}, ...over };
};
function scene() {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson());
  given(made.store, 'customers', 2, aPerson({ name: '王芳' }));
  return made;
}
const aContact = (over: object = {}) => ({ customerId: C1, name: '赵敏', phone: '+8613800138000', ...over });

describe('a new child record', () => {
  it('costs one read and one write, whatever the row hint says', () => {
    const { deps, store } = scene();
    saveContact(deps, ask({ fields: { name: '赵敏' } }));
    saveCase(deps, ask({ fields: { kind: 'enquiry', summary: 'price?' }, rowHint: 9 }));
    saveFeedback(deps, ask({ fields: { score: 9 } }));
    expect(store.calls).toEqual(['read', 'commit', 'read', 'commit', 'read', 'commit']);
  });

  it('gets its defaults, an id of its own table and a version; its customer stays as it is', () => {
    const { deps, store } = scene();
    const before = store.fieldsOf('customers');
    expect(saveCase(deps, ask({ fields: { kind: '投诉', summary: 'broken', status: '' } }))).toMatchObject({
      ok: true,
      case: { id: S1, customerId: C1, kind: 'complaint', openedAt: NOW, status: 'open', handler: WANG, version: 1 },
    });
    expect(saveFeedback(deps, ask({ fields: { text: 'fine' } }))).toMatchObject({
      ok: true,
      feedback: { id: formatId('F', 1), at: NOW, text: 'fine' },
    });
    expect(store.fieldsOf('customers')).toEqual(before);
  });

  it('takes its customer from the fields, too, and none twice over', () => {
    const { deps } = scene();
    const fields = { name: '赵敏', customerId: C2 };
    expect(saveContact(deps, ask({ customerId: undefined, fields }))).toMatchObject({ contact: { customerId: C2 } });
    expect(() => saveContact(deps, ask({ fields }))).toThrow('fields.customerId');
    expect(() => saveContact(deps, ask({ customerId: undefined, fields: { name: '赵敏' } }))).toThrow('customerId');
  });

  it('is refused by field, and for a customer that is not there', () => {
    const { deps, store } = scene();
    expect(saveCase(deps, ask({ fields: { kind: 'nonsense' } }))).toMatchObject({
      ok: false,
      issues: [{ field: 'kind' }, { field: 'summary', code: 'required-missing' }],
    });
    expect(() => saveContact(deps, ask({ customerId: formatId('C', 9), fields: { name: 'x' } }))).toThrow('not-found');
    expect(store.commits).toEqual([]);
  });

  it('sent twice is there once, with the same reply', () => {
    const { deps, store } = scene();
    const request = ask({ fields: { name: '赵敏' } });
    expect(saveContact(deps, request)).toEqual(saveContact(deps, request));
    expect(store.fieldsOf('contacts')).toHaveLength(1);
  });
});

describe('an edit of a child record', () => {
  it('costs two reads and one write, and changes what was sent alone', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact());
    const reply = saveContact(deps, ask({ id: P1, version: 1, fields: { title: '经理' } }));
    expect(store.calls).toEqual(['read', 'reread', 'commit']);
    expect(reply).toMatchObject({ ok: true, contact: { id: P1, name: '赵敏', title: '经理', version: 2 } });
  });

  it('writes nothing where nothing changed', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact());
    const reply = saveContact(deps, ask({ id: P1, version: 1, fields: { name: '赵敏', primary: 'no' } }));
    expect(reply).toMatchObject({ ok: true, contact: { version: 1 } });
    expect(store.commits).toEqual([]);
  });

  it('merges with what others wrote in other fields, and names who wrote in the same one', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact());
    saveContact({ ...deps, actor: OWNER }, ask({ id: P1, version: 1, fields: { title: '总监' } }));
    expect(saveContact(deps, ask({ id: P1, version: 1, fields: { notes: 'n' } }))).toMatchObject({
      ok: true,
      merged: true,
      contact: { title: '总监', notes: 'n' },
    });
    expect(saveContact(deps, ask({ id: P1, version: 1, fields: { title: '经理' } }))).toMatchObject({
      ok: false,
      conflict: {
        id: P1,
        version: 3,
        updatedBy: WANG,
        updatedAt: NOW,
        fields: [{ field: 'title', mine: '经理', theirs: '总监', original: null }],
      },
    });
  });

  it('is no clash where two people solve the same case', () => {
    const { deps, store } = scene();
    const fields = { customerId: C1, openedAt: NOW, kind: 'repair', summary: 's', status: 'open' };
    given(store, 'cases', 1, fields);
    const solve = { id: S1, version: 1, fields: { status: 'solved' }, original: { status: 'open' } };
    expect(saveCase(deps, ask(solve))).toMatchObject({ case: { status: 'solved', solvedAt: NOW, version: 2 } });
    const later = { ...deps, clock: { now: () => '2026-11-22 08:00', ms: () => 0 } };
    expect(saveCase(later, ask(solve))).toMatchObject({ ok: true, case: { solvedAt: NOW, version: 2 } });
  });

  it('is refused by name where the record is gone, or hangs on another customer', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact());
    expect(() => saveContact(deps, ask({ id: P1, fields: {} }))).toThrow('version');
    expect(() => saveContact(deps, ask({ id: formatId('P', 7), version: 1 }))).toThrow('not-found');
    expect(() => saveContact(deps, ask({ id: P1, version: 1, customerId: C2 }))).toThrow('other-customer');
    expect(saveContact(deps, ask({ id: P1, version: 1, customerId: undefined }))).toMatchObject({ ok: true });
    expect(store.commits).toEqual([]);
  });

  it('of a required field that is emptied is refused', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact());
    expect(saveContact(deps, ask({ id: P1, version: 1, fields: { name: '' } }))).toMatchObject({
      issues: [{ field: 'name', code: 'required-missing' }],
    });
  });

  it('starts anew where the row moved between the two reads', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact());
    given(store, 'contacts', 2, aContact({ name: '周芷若' }));
    store.before = (call) => {
      if (call !== 'reread') return;
      store.rows('contacts').reverse();
      store.before = () => undefined;
    };
    saveContact(deps, ask({ id: P1, version: 1, fields: { title: '经理' } }));
    expect(store.fieldsOf('contacts').find((fields) => fields['id'] === P1)).toMatchObject({ title: '经理' });
    expect(store.calls).toEqual(['read', 'reread', 'read', 'reread', 'commit']);
  });
});

describe('the primary contact person', () => {
  it('is one for each customer: a new one takes the mark from the former, in the same batch, one read more', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact({ primary: true }));
    given(store, 'contacts', 2, aContact({ customerId: C2, primary: true }));
    const reply = saveContact(deps, ask({ fields: { name: '周芷若', primary: true } }));
    expect(reply).toMatchObject({ ok: true, contact: { primary: true }, noLongerPrimary: [P1] });
    expect(store.calls).toEqual(['read', 'reread', 'commit']);
    expect(store.fieldsOf('contacts').map((fields) => fields['primary'] ?? null)).toEqual([null, true, true]);
    expect(store.fieldsOf('contacts')[0]).toMatchObject({ version: 2 });
    expect(store.commits[0]?.audit.map((entry) => entry.recordId)).toEqual([formatId('P', 3), P1]);
  });

  it('stays the only one where an edit marks another, or marks it again beside one that was marked by hand', () => {
    const { deps, store } = scene();
    given(store, 'contacts', 1, aContact({ primary: true }));
    given(store, 'contacts', 2, aContact({ name: '周芷若' }));
    saveContact(deps, ask({ id: formatId('P', 2), version: 1, fields: { primary: 'yes' } }));
    expect(store.fieldsOf('contacts').map((fields) => fields['primary'] ?? null)).toEqual([null, true]);
    store.type('contacts', 2, { primary: true });
    saveContact(deps, ask({ id: formatId('P', 2), version: 2, fields: { primary: 'yes' } }));
    expect(store.fieldsOf('contacts').map((fields) => fields['primary'] ?? null)).toEqual([null, true]);
  });
});
