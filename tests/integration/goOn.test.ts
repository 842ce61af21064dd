import type { Host } from '../../local/host';
import type { ActionsReply, UnfinishedAction } from '../../src/contract/undo';
import { verified } from './support/edits';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, address, auditOf, rowsOf, typeUnseen } from './support/sheet';

const WANG = 'wang@example.com';
const CHEN = 'chen@example.com';
/** Two batches of what archives, and of what takes rows away. */
const CUSTOMERS = 1_010;
const ARCHIVED = 205;

let base: Host;
beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  addMember(base, WANG, 'Entry', 'Wang Fang');
  addMember(base, CHEN, 'Entry', 'Chen Wei');
  const names = Array.from({ length: CUSTOMERS }, (_, index) => `Customer ${String(index)}`).join('\n');
  base.paste(address(base, 'customers', 2, 'name'), names, { as: WANG });
});

/** The request is carried out whole on one copy, and on another dies right before its last write. */
function halfDone(name: string, request: object, as: string): { readonly whole: Host; readonly host: Host } {
  const whole = base.copy();
  const from = whole.calls.length;
  expectOk(whole.callFunction(name, request, { as }));
  const writes = whole.calls.slice(from).flatMap(({ kind }, index) => (kind === 'write' ? [index + 1] : []));
  const host = base.copy();
  host.setFaults([{ call: writes.at(-1) ?? 0, when: 'before', kind: 'kill' }]);
  expect(host.callFunction(name, request, { as }).killed).toBe(true);
  host.setFaults([]);
  return { whole, host };
}

const unfinishedOf = (host: Host, as = OWNER): UnfinishedAction | null =>
  (call(host, 'apiOpen', {}, as) as unknown as { readonly inProgress: UnfinishedAction | null }).inProgress;
const list = (host: Host, as = OWNER): ActionsReply => call(host, 'apiListActions', {}, as) as unknown as ActionsReply;
const goOn = (host: Host, id: string, as = OWNER): Reply => call(host, 'apiContinueAction', { requestId: id }, as);
const goneOn = (host: Host): readonly unknown[] => auditOf(host).filter(({ action }) => action === 'go-on');
const ids = (host: Host, tab: string): readonly unknown[] => rowsOf(host, tab).map((row) => row['id']);
const tabs = (host: Host): unknown => [ids(host, 'customers'), ids(host, 'archive')];

describe('customers on their way to Archive, of whom a killed execution left some behind', () => {
  it('are told as half done, and gone on with by who sent them or by an owner, as one action that is undone as one', () => {
    const id = requestId();
    const gone = rowsOf(base, 'customers').slice(0, ARCHIVED);
    const request = { requestId: id, ids: gone.map((row) => row['id']), reason: 'moved away' };
    const { whole, host } = halfDone('apiArchive', request, WANG);
    expect(unfinishedOf(host)).toEqual({
      action: 'archive',
      done: 200,
      total: ARCHIVED,
      by: 'Wang Fang',
      mine: false,
      mayGoOn: true,
      requestId: id,
    });
    expect(unfinishedOf(host, WANG)).toMatchObject({ mine: true, mayGoOn: true });
    expect(unfinishedOf(host, CHEN)).toMatchObject({ mine: false, mayGoOn: false });
    const { actions, unfinished } = list(host);
    expect(unfinished).toMatchObject({ action: 'archive', done: 200 });
    expect(actions[0]).toMatchObject({ action: 'archive', undoable: false, why: 'in-progress' });
    const paste = { requestId: requestId(), actionId: actions[1]?.id };
    expect(call(host, 'apiUndo', paste)).toMatchObject({ ok: false, error: { code: 'action-in-progress' } });
    expect(goOn(host, id, CHEN)).toMatchObject({ ok: false, error: { code: 'action-not-own' } });

    expect(goOn(host, id)).toEqual({ ok: true, done: true });
    expect(tabs(host)).toEqual(tabs(whole));
    expect(unfinishedOf(host)).toBeNull();
    expect(goOn(host, id)).toMatchObject({ ok: true, done: true });
    expect(call(host, 'apiArchive', request, WANG)).toMatchObject({ done: true, archived: { length: ARCHIVED } });
    expect(tabs(host)).toEqual(tabs(whole));
    expect(goneOn(host)).toMatchObject([{ actor: OWNER }]);
    expect(list(host).actions[0]).toMatchObject({ by: WANG, records: 2 * ARCHIVED, undoable: true });
    expect(verified(host)).toBe(true);
  });
});

describe('an undo that a killed execution left half done', () => {
  const id = requestId();
  let paste: ActionsReply['actions'][number] | undefined;
  let half: Host;
  let whole: Host;
  beforeAll(() => {
    [paste] = list(base).actions;
    ({ whole, host: half } = halfDone('apiUndo', { requestId: id, actionId: paste?.id }, WANG));
  });
  /** As if who began it had left the team. */
  const withoutWang = (): Host => {
    const host = half.copy();
    const row = rowsOf(host, 'people').find((person) => person['email'] === WANG)?.row ?? 0;
    typeUnseen(host, 'people', row, 'email', '');
    return host;
  };

  it('goes on although who began it is no member any more; what was not begun is not gone on with in its place', () => {
    expect(ids(half, 'customers')).toHaveLength(10);
    expect(ids(whole, 'customers')).toEqual([]);
    const host = withoutWang();
    expect(unfinishedOf(host)).toMatchObject({ action: 'undo', done: 1_000, total: CUSTOMERS, by: WANG });
    expect(goOn(host, requestId())).toMatchObject({ ok: true, done: true });
    expect(ids(host, 'customers')).toHaveLength(10);
    expect(goOn(host, id)).toMatchObject({ ok: true, done: true });
    expect(ids(host, 'customers')).toEqual([]);
    expect(list(host).actions[0]).toMatchObject({ action: 'undo', by: WANG, undoes: paste?.id, records: CUSTOMERS });
    expect(verified(host)).toBe(true);
  });

  it('goes on by itself in the next hour, although who began it is no member any more', () => {
    const host = withoutWang();
    host.advanceTo(host.now + 3_600_000);
    expect(ids(host, 'customers')).toEqual([]);
    expect(unfinishedOf(host)).toBeNull();
  });

  it('may be left as it stands: then it is an undo of that much, what it was to undo can be undone again, and others may begin', () => {
    const host = half.copy();
    const stop = { requestId: id, stop: true };
    expect(call(host, 'apiContinueAction', stop, CHEN)).toMatchObject({ error: { code: 'action-not-own' } });
    expect(call(host, 'apiContinueAction', stop)).toEqual({ ok: true, done: true });
    expect(call(host, 'apiContinueAction', stop)).toMatchObject({ ok: true, done: true });
    expect(unfinishedOf(host)).toBeNull();
    expect(ids(host, 'customers')).toHaveLength(10);
    expect(call(host, 'apiUndo', { requestId: id, actionId: paste?.id }, WANG)).toMatchObject({ done: true, kept: 10 });
    expect(ids(host, 'customers')).toHaveLength(10);
    const [undo, original] = list(host).actions;
    expect(undo).toMatchObject({ action: 'undo', by: WANG, records: 1_000, undoable: true });
    expect(original).toMatchObject({ id: paste?.id, undoable: true });
    const [last] = auditOf(host).slice(-1);
    expect(last).toMatchObject({ action: 'stop', actor: WANG, payload: { stopped: 'undo', stoppedBy: OWNER } });
    expect(call(host, 'apiUndo', { requestId: requestId(), actionId: paste?.id })).toMatchObject({ done: true });
    expect(ids(host, 'customers')).toEqual([]);
    expect(verified(host)).toBe(true);
  });
});

describe('a restore that a killed execution left half done', () => {
  it('goes on by another owner to what it was to be', () => {
    addMember(base, 'ben@example.com', 'Owner', 'Ben');
    const { snapshot } = call(base, 'apiTakeSnapshot', { requestId: requestId() }) as unknown as {
      readonly snapshot: { readonly id: string };
    };
    typeUnseen(base, 'customers', 2, 'name', 'Renamed');
    const id = requestId();
    const { host } = halfDone('apiRestoreSnapshot', { requestId: id, snapshotId: snapshot.id }, OWNER);
    expect(unfinishedOf(host, 'ben@example.com')).toMatchObject({ action: 'restore', mine: false, mayGoOn: true });
    expect(unfinishedOf(host, CHEN)).toMatchObject({ mayGoOn: false });
    expect(goOn(host, id, 'ben@example.com')).toMatchObject({ ok: true, done: true });
    expect(rowsOf(host, 'customers')[0]).toMatchObject({ name: 'Customer 0' });
    expect(list(host).actions[0]).toMatchObject({ action: 'restore', by: OWNER, undoable: true });
    expect(goneOn(host)).toMatchObject([{ actor: 'ben@example.com' }]);
  });
});
