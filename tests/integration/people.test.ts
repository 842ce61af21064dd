import { readFileSync } from 'node:fs';
import type { Host } from '../../local/host';
import { makeTab } from './support/lists';
import { call, DIST, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, auditOf, rowsOf, tabOf } from './support/sheet';

type Role = 'owner' | 'entry' | 'reader';

/** A moment at which everything of the register stood already. */
const NOW = '2030-01-01';

/** Every function that a page may call, with the role that it takes and a request that is in order. */
const FUNCTIONS: readonly (readonly [name: string, needs: Role, request: (facts: Facts) => object])[] = [
  ['apiSetUp', 'owner', () => ({ requestId: requestId() })],
  ['apiInstallAutomation', 'owner', () => ({ requestId: requestId() })],
  ['apiRemoveAutomation', 'owner', () => ({ requestId: requestId() })],
  ['apiRunJobs', 'owner', () => ({ requestId: requestId() })],
  ['apiPreviewRestore', 'owner', ({ snapshotId }) => ({ snapshotId })],
  ['apiRestoreSnapshot', 'owner', ({ snapshotId }) => ({ requestId: requestId(), snapshotId })],
  ['apiApplyFields', 'owner', () => ({ requestId: requestId() })],
  ['apiRestoreBeside', 'owner', ({ snapshotId }) => ({ requestId: requestId(), snapshotId })],
  ['apiSnapshotPart', 'owner', ({ snapshotId }) => ({ requestId: requestId(), snapshotId })],
  [
    'apiOpenSnapshotFile',
    'owner',
    ({ manifest }) => ({ requestId: requestId(), manifest, name: 'kept.jsonl.gz', blocks: [] }),
  ],
  ['apiRunDrill', 'owner', ({ snapshotId }) => ({ requestId: requestId(), snapshotId })],
  ['apiArchive', 'entry', ({ id }) => ({ requestId: requestId(), ids: [id], reason: 'moved' })],
  ['apiPreviewArchive', 'entry', ({ id }) => ({ ids: [id] })],
  ['apiUnarchive', 'entry', ({ archivedId }) => ({ requestId: requestId(), ids: [archivedId] })],
  ['apiSettleArchive', 'entry', () => ({ requestId: requestId(), archive: [], keep: [] })],
  ['apiRestoreFields', 'entry', ({ id }) => ({ requestId: requestId(), id, at: NOW, fields: ['name'] })],
  ['apiCompareTab', 'entry', ({ snapshotId }) => ({ requestId: requestId(), from: snapshotId, to: 'now' })],
  ['apiCompare', 'reader', ({ snapshotId }) => ({ from: snapshotId, to: 'now' })],
  ['apiGetHealth', 'reader', () => ({})],
  ['apiGetRecordAt', 'reader', ({ id }) => ({ id, at: NOW })],
  ['apiListActions', 'reader', () => ({})],
  ['apiPreviewUndo', 'reader', ({ actionId }) => ({ actionId })],
  ['apiListArchive', 'reader', () => ({})],
  ['apiProposeArchive', 'reader', () => ({})],
  ['apiSaveCustomer', 'entry', () => ({ requestId: requestId(), fields: { name: 'Dora' } })],
  ['apiLogInteraction', 'entry', ({ id }) => ({ requestId: requestId(), customerId: id, fields: { summary: 'x' } })],
  [
    'apiAddPurchase',
    'entry',
    ({ id }) => ({ requestId: requestId(), customerId: id, fields: { item: 'Tea', quantity: 1, amount: 1 } }),
  ],
  ['apiParseText', 'entry', () => ({ text: 'Ann Lee 13800138000' })],
  ['apiQuickEdit', 'entry', ({ id }) => ({ requestId: requestId(), id, addTags: ['VIP'] })],
  ['apiVerifyField', 'entry', ({ id }) => ({ requestId: requestId(), id, field: 'name', how: 'phone' })],
  ['apiSettleReview', 'entry', () => ({ requestId: requestId(), keys: ['customers C-1 name x'], how: 'kept' })],
  ['apiSaveContact', 'entry', ({ id }) => ({ requestId: requestId(), customerId: id, fields: { name: 'Bo' } })],
  [
    'apiSaveCase',
    'entry',
    ({ id }) => ({ requestId: requestId(), customerId: id, fields: { kind: 'complaint', summary: 'Lamp' } }),
  ],
  ['apiSaveFeedback', 'entry', ({ id }) => ({ requestId: requestId(), customerId: id, fields: { text: 'Fine' } })],
  ['apiTakeSnapshot', 'entry', () => ({ requestId: requestId() })],
  ['apiListTabs', 'entry', () => ({})],
  ['apiInspectList', 'entry', () => ({ tab: 'List' })],
  ['apiAdoptList', 'entry', () => ({ requestId: requestId(), tab: 'List' })],
  ['apiContinueAction', 'entry', () => ({ requestId: requestId() })],
  ['apiContinueAdoption', 'entry', () => ({})],
  ['apiFindCustomers', 'reader', () => ({ text: 'Ann' })],
  ['apiFindDuplicates', 'reader', () => ({ fields: { name: 'Ann' } })],
  ['apiGetCustomer', 'reader', ({ id }) => ({ id })],
  ['apiGetHistory', 'reader', ({ id }) => ({ id })],
  ['apiSearchIndex', 'reader', () => ({})],
  ['apiMyDay', 'reader', () => ({})],
  ['apiEntryGuide', 'reader', () => ({})],
  ['apiListSnapshots', 'reader', () => ({})],
  ['apiVerifyAudit', 'reader', () => ({})],
  ['apiShowRow', 'reader', ({ id }) => ({ id })],
];

/** What tells nothing of the register, or only what is the caller's own. */
const FOR_ANYONE = [
  'apiActiveRow',
  'apiDropDraft',
  'apiGetPreferences',
  'apiListDrafts',
  'apiOpen',
  'apiPagePart',
  'apiSaveDraft',
  'apiSavePreferences',
  'apiShowPage',
];

const RANK: Readonly<Record<Role, number>> = { reader: 1, entry: 2, owner: 3 };
const MEMBERS: Readonly<Record<Role, string>> = {
  owner: OWNER,
  entry: 'entry@example.com',
  reader: 'reader@example.com',
};

interface Facts {
  readonly id: string;
  readonly archivedId: string;
  /** The action of an owner that made the customer. */
  readonly actionId: string;
  readonly snapshotId: string;
  /** Of that snapshot. */
  readonly manifest: string;
}

let base: Host;
let facts: Facts;

beforeAll(() => {
  base = registerHost();
  addMember(base, MEMBERS.entry, 'Entry');
  addMember(base, MEMBERS.reader, '只读');
  makeTab(base, 'List', [
    ['Name', 'Mobile'],
    ['Eve', '13811112222'],
    ['Fay', '13811113333'],
  ]);
  const saved = (name: string) =>
    expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name } })) as unknown as {
      customer: { id: string };
      actionId: string;
    };
  const { customer, actionId } = saved('Ann');
  const archivedId = saved('Zed').customer.id;
  expectOk(base.callFunction('apiArchive', { requestId: requestId(), ids: [archivedId], reason: 'moved' }));
  const { snapshot } = expectOk(base.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as {
    snapshot: { id: string };
  };
  const part = expectOk(base.callFunction('apiSnapshotPart', { requestId: requestId(), snapshotId: snapshot.id }));
  for (const person of [MEMBERS.entry, MEMBERS.reader, 'stranger@example.com', ''])
    base.share(base.register.id, person);
  for (const person of [MEMBERS.entry, MEMBERS.reader]) base.share(base.files[1]?.id ?? '', person);
  facts = { id: customer.id, archivedId, actionId, snapshotId: snapshot.id, manifest: String(part['manifest']) };
});

/** Goes up with every change of the spreadsheet. */
const revision = (host: Host): number => host.register.revision;

/** The role that suffices, and the one below it. */
const boundary = (needs: Role): readonly Role[] =>
  (['reader', 'entry', 'owner'] as const).filter(
    (role) => RANK[needs] - RANK[role] === 0 || RANK[needs] - RANK[role] === 1,
  );

const code = (reply: Reply): unknown => (reply['error'] as { code?: string } | undefined)?.code;

describe.each(FUNCTIONS)('%s', (name, needs, request) => {
  it(`is for the role ${needs}, and not for the one below it`, () => {
    for (const role of boundary(needs)) {
      const host = base.copy();
      const before = revision(host);
      const reply = call(host, name, request(facts), MEMBERS[role]);
      if (RANK[role] >= RANK[needs]) {
        expect({ role, reply }).toMatchObject({ role, reply: { ok: true } });
        continue;
      }
      expect(reply).toMatchObject({ ok: false, error: { code: 'role-insufficient', facts: { role, needs } } });
      expect(revision(host)).toBe(before);
    }
  });

  it('does nothing for who is no member and for whom Google does not name', () => {
    const host = base.copy();
    const before = revision(host);
    const as = (person: string): unknown => code(call(host, name, request(facts), person));
    expect([as('stranger@example.com'), as('')]).toEqual(['not-a-member', 'identity-unknown']);
    expect(revision(host)).toBe(before);
  });
});

describe('the People tab', () => {
  it('names every function that pages may call: none is left out here', () => {
    const named = new Set(FUNCTIONS.map(([name]) => name));
    expect(declaredFunctions().filter((name) => !named.has(name))).toEqual(
      [...FOR_ANYONE, 'apiPreviewFieldKind', 'apiUndo'].sort(),
    );
  });

  it('lets an owner undo what anybody did, an entry member their own, a reader and a stranger nothing', () => {
    const undo = (person: string): unknown => {
      const reply = call(base.copy(), 'apiUndo', { requestId: requestId(), actionId: facts.actionId }, person);
      return reply.ok ? 'done' : code(reply);
    };
    expect([MEMBERS.owner, MEMBERS.entry, MEMBERS.reader, 'stranger@example.com', ''].map(undo)).toEqual([
      'done',
      'action-not-own',
      'role-insufficient',
      'not-a-member',
      'identity-unknown',
    ]);
    const host = base.copy();
    const own = call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Own' } }, MEMBERS.entry);
    expect(call(host, 'apiUndo', { requestId: requestId(), actionId: own['actionId'] }, MEMBERS.entry)).toMatchObject({
      ok: true,
      done: true,
    });
  });

  it('lets owners alone ask about a field of the team, also one that there is not', () => {
    const about = { table: 'customers', key: 'notes', kind: 'text' };
    const as = (person: string): unknown => code(call(base.copy(), 'apiPreviewFieldKind', about, person));
    const answers = [MEMBERS.owner, MEMBERS.entry, 'stranger@example.com', ''].map(as);
    expect(answers).toEqual(['field-not-own', 'role-insufficient', 'not-a-member', 'identity-unknown']);
  });

  it('tells each person their role when the sidebar opens, and a stranger nothing of the team', () => {
    const open = (as: string): Reply => call(base.copy(), 'apiOpen', {}, as);
    for (const role of ['owner', 'entry', 'reader'] as const)
      expect(open(MEMBERS[role])).toMatchObject({ role, state: 'ready' });
    expect(open('stranger@example.com')).toMatchObject({ role: 'none', members: [], lists: {} });
    expect(open('')).toMatchObject({ role: 'none', user: '', members: [] });
  });

  it('takes an e-mail in any case, and a role by its label in either language', () => {
    const host = base.copy();
    expect(call(host, 'apiFindCustomers', { text: 'Ann' }, 'Reader@Example.COM')).toMatchObject({ ok: true });
  });

  it('writes the person who acted into the record and the audit trail', () => {
    const host = base.copy();
    expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dora' } }, { as: MEMBERS.entry }),
    );
    expect(rowsOf(host, 'customers').at(-1)).toMatchObject({ name: 'Dora', createdBy: MEMBERS.entry });
    expect(auditOf(host).at(-1)?.actor).toBe(MEMBERS.entry);
    expect(tabOf(host, 'audit').title).toBe('Audit');
  });
});

/** Functions of the bundle that a page can name. */
function declaredFunctions(): readonly string[] {
  const bundle = readFileSync(`${DIST}/Code.js`, 'utf8');
  return [...new Set([...bundle.matchAll(/^function (api\w+)\(/gm)].map((match) => match[1] ?? ''))];
}
