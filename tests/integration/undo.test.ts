import type { Host } from '../../local/host';
import type { PreviewUndoReply } from '../../src/contract/undo';
import { actions, latest, undo } from './support/actions';
import { editedRegister, ANN, BOB, idOf, paste, type, verified } from './support/edits';
import { expectOk, OWNER, requestId, type Reply } from './support/register';
import { auditOf, openReview, rowsOf, valueAt } from './support/sheet';

const WANG = 'wang@example.com';
let base: Host;
beforeAll(() => {
  base = editedRegister();
});

const save = (host: Host, request: object, as = OWNER): Reply =>
  expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), ...request }, { as }));
const customers = (host: Host): ReturnType<typeof rowsOf> => rowsOf(host, 'customers');

describe('undoing a save', () => {
  it('takes a new customer away, and undoing that brings the same one back under its id', () => {
    const host = base.copy();
    save(host, { fields: { name: 'Wrong Person', phone: '13500135000' } });
    const made = customers(host).at(-1);
    expect(latest(host)).toMatchObject({ label: 'owner added customer Wrong Person', undoable: true });
    expect(undo(host, latest(host).id)).toMatchObject({
      ok: true,
      done: true,
      kept: 0,
      undone: { customers: { create: 0, update: 0, remove: 1 } },
    });
    expect(customers(host)).toHaveLength(4);
    const [last, before] = actions(host);
    expect(before).toMatchObject({ undoable: false, why: 'undone', undoneBy: last?.id });
    expect(undo(host, last?.id ?? '')).toMatchObject({ undone: { customers: { create: 1, update: 0, remove: 0 } } });
    const back = customers(host).at(-1);
    expect(back).toEqual({ ...made, version: 2, updatedAt: back?.['updatedAt'] ?? null });
    expect(verified(host)).toBe(true);
  });
});

describe('undoing an edit that others went on with', () => {
  it('puts back what still holds, keeps what was changed since, and says who changed it; a choice gives that up', () => {
    const host = base.copy();
    const id = idOf(host, ANN);
    save(host, { id, version: 1, fields: { phone: '13511111111', notes: 'second', gender: 'female' } });
    const edit = latest(host);
    type(host, 'customers', ANN, 'notes', 'third');
    const preview = expectOk(host.callFunction('apiPreviewUndo', { actionId: edit.id })) as unknown as PreviewUndoReply;
    expect(preview.changes).toEqual({ customers: { create: 0, update: 1, remove: 0 } });
    const [conflict] = preview.conflicts;
    expect(preview.conflicts).toHaveLength(1);
    expect(conflict).toMatchObject({
      name: 'Ann Lee',
      field: 'notes',
      label: 'Notes',
      why: 'changed-since',
      wasBefore: 'first',
      actionMade: 'second',
      now: 'third',
      by: '王芳',
      choosable: true,
    });
    expect(undo(host, edit.id)).toMatchObject({ ok: true, kept: 1, undone: { customers: { update: 1 } } });
    expect(valueAt(host, 'customers', ANN, 'phone')).toBe('+8613800138000');
    expect(valueAt(host, 'customers', ANN, 'gender')).toBeNull();
    expect(valueAt(host, 'customers', ANN, 'notes')).toBe('third');
    expect(undo(host, edit.id)).toMatchObject({ ok: false, error: { code: 'action-undone' } });
    const choices = { [conflict?.key ?? '']: 'mine' };
    expect(undo(host, edit.id, { choices })).toMatchObject({ ok: true, kept: 0 });
    expect(valueAt(host, 'customers', ANN, 'notes')).toBe('first');
    expect(verified(host)).toBe(true);
  });

  it('keeps a customer to whom others added a purchase since, and a customer that was edited since', () => {
    const host = base.copy();
    save(host, { fields: { name: 'First Visit', phone: '13500135000' } });
    const made = latest(host);
    const id = String(customers(host).at(-1)?.['id']);
    expectOk(
      host.callFunction('apiAddPurchase', {
        requestId: requestId(),
        customerId: id,
        fields: { item: 'Tea', amount: 30 },
      }),
    );
    const purchase = latest(host);
    expect(undo(host, made.id)).toMatchObject({ ok: false, error: { code: 'undo-nothing' } });
    expect(customers(host)).toHaveLength(5);
    expect(undo(host, purchase.id)).toMatchObject({ ok: true, undone: { purchases: { remove: 1 } } });
    expect(customers(host).at(-1)).toMatchObject({ orders: null, spent: null, lastPurchaseOn: null });
    expect(undo(host, made.id)).toMatchObject({ ok: true });
    expect(customers(host)).toHaveLength(4);
  });
});

describe('undoing a contact that was logged', () => {
  it('takes it away, and the last and the next contact are as before', () => {
    const host = base.copy();
    const customerId = idOf(host, ANN);
    const before = customers(host).find((row) => row.row === ANN);
    expectOk(
      host.callFunction('apiLogInteraction', {
        requestId: requestId(),
        customerId,
        fields: { summary: 'called', nextContactOn: '2026-10-01' },
      }),
    );
    expect(valueAt(host, 'customers', ANN, 'lastContactOn')).not.toBeNull();
    expect(undo(host, latest(host).id)).toMatchObject({ ok: true, kept: 0 });
    const after = customers(host).find((row) => row.row === ANN);
    expect(rowsOf(host, 'interactions')).toEqual([]);
    expect(after?.['lastContactOn']).toBe(before?.['lastContactOn'] ?? null);
    expect(after?.['nextContactOn']).toBeNull();
  });
});

describe('undoing what was done in the cells', () => {
  it('takes a paste back as one action: new rows go, overwritten ones are as before, their notes and questions settled', () => {
    const host = base.copy();
    const before = customers(host).map(({ updatedAt: _a, updatedBy: _b, version: _c, ...row }) => row);
    paste(host, 'customers', BOB, 'phone', 'ask reception\n13800000001\n13800000002');
    paste(host, 'customers', 6, 'name', 'New One\nNew Two');
    const [second, first] = actions(host);
    expect(first?.label).toBe('王芳 pasted 3 customers');
    expect(second?.label).toBe('王芳 pasted 2 customers');
    expect(openReview(host).map((line) => line['code'])).toContain('phone-invalid');
    expect(undo(host, second?.id ?? '', {}, WANG)).toMatchObject({ ok: true, undone: { customers: { remove: 2 } } });
    expect(undo(host, first?.id ?? '', {}, WANG)).toMatchObject({ ok: true, undone: { customers: { update: 3 } } });
    expect(customers(host).map(({ updatedAt: _a, updatedBy: _b, version: _c, ...row }) => row)).toEqual(before);
    expect(openReview(host).map((line) => line['code'])).not.toContain('phone-invalid');
    expect(host.callFunction('apiRunJobs', { requestId: requestId() }).reply).toMatchObject({ ok: true });
    expect(auditOf(host).filter(({ origin }) => origin === 'sweep')).toEqual([]);
  });

  it('puts a row back that was deleted by hand, also for a member who did not delete it', () => {
    const host = base.copy();
    const gone = customers(host).find((row) => row.row === BOB);
    host.doByHand(`delete row ${String(BOB)} in Customers`);
    host.wait(25 * 3_600);
    expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    const vanished = latest(host);
    expect(vanished).toMatchObject({ label: 'Deleted in the sheet: customer Bob Ray', undoable: true, by: 'unknown' });
    expect(undo(host, vanished.id, {}, WANG)).toMatchObject({ ok: true, undone: { customers: { create: 1 } } });
    expect(customers(host).at(-1)).toMatchObject({
      id: gone?.['id'],
      name: 'Bob Ray',
      createdAt: gone?.['createdAt'] ?? null,
      createdBy: gone?.['createdBy'] ?? null,
      version: 2,
    });
  });
});

describe('who may undo', () => {
  it('a member their own actions only, an owner every one; nobody what is not there', () => {
    const host = base.copy();
    save(host, { fields: { name: 'By the owner' } });
    const own = latest(host);
    expect(actions(host, WANG)[0]).toMatchObject({ undoable: false, why: 'not-own' });
    expect(undo(host, own.id, {}, WANG)).toMatchObject({ ok: false, error: { code: 'action-not-own' } });
    expect(undo(host, '9999')).toMatchObject({ ok: false, error: { code: 'action-unknown' } });
    save(host, { fields: { name: 'By Wang' } }, WANG);
    expect(undo(host, latest(host).id)).toMatchObject({ ok: true });
  });

  it('the same request again gives the first answer', () => {
    const host = base.copy();
    save(host, { fields: { name: 'Once' } });
    const request = { requestId: requestId(), actionId: latest(host).id };
    const first = expectOk(host.callFunction('apiUndo', request));
    expect(host.callFunction('apiUndo', request).reply).toEqual(first);
    expect(customers(host)).toHaveLength(4);
  });
});
