import { registerScene } from '../../local/bench/prepare';
import { DIST } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { faultsIn, rowsOf } from './support/registerState';
import { send, sweepRequest, type Request } from './support/requests';

/** Records in all; `npm run bench -- --faults` has 5,000. A customer has five purchases and two interactions on average. */
const RECORDS = Number(process.env['FAULT_RECORDS'] ?? 0);
const PER_CUSTOMER = 8;

afterAll(printCounts);

/** The register of the bench, with a snapshot and one customer in the archive. */
function filled() {
  const { host, sample } = registerScene(DIST, Math.max(4, Math.round(RECORDS / PER_CUSTOMER)));
  const ask = (name: string, argument: object): Readonly<Record<string, unknown>> =>
    send(host, { name, argument: { requestId: `at-size-${name}`, ...argument } }).reply as Readonly<
      Record<string, unknown>
    >;
  const [first, second] = rowsOf(host, 'customers').map((row) => String(row['id']));
  ask('apiArchive', { ids: [first], reason: 'moved away' });
  const { snapshot } = ask('apiTakeSnapshot', {}) as { readonly snapshot: { readonly id: string } };
  ask('apiSaveCustomer', { id: sample.id, version: 1, fields: { notes: 'changed since' } });
  const { actions } = ask('apiListActions', { limit: 5 }) as {
    readonly actions: readonly { readonly id: string; readonly undoable: boolean }[];
  };
  const actionId = actions.find(({ undoable }) => undoable)?.id ?? '';
  return { host, id: sample.id, first: first ?? '', second: second ?? '', snapshotId: snapshot.id, actionId };
}

const describeAtSize = RECORDS > 0 ? describe : describe.skip;

describeAtSize(`a register of ${String(RECORDS)} records, the n-th service call failing`, () => {
  let scene: ReturnType<typeof filled>;
  beforeAll(() => {
    scene = filled();
  }, 600_000);

  const requests: readonly (readonly [string, (about: typeof scene) => readonly [name: string, more: object]])[] = [
    ['a new customer', () => ['apiSaveCustomer', { fields: { name: 'Somebody Quite New' }, acceptDuplicates: true }]],
    ['an edit', ({ id }) => ['apiSaveCustomer', { id, version: 2, fields: { notes: 'again' } }]],
    ['a purchase', ({ id }) => ['apiAddPurchase', { customerId: id, fields: { item: 'Tea', amount: 30 } }]],
    ['an interaction', ({ id }) => ['apiLogInteraction', { customerId: id, fields: { summary: 'talked' } }]],
    ['a button', ({ id }) => ['apiQuickEdit', { id, addTags: ['fair'] }]],
    ['a confirmation', ({ id }) => ['apiVerifyField', { id, field: 'name', how: 'visit' }]],
    ['an archiving', ({ second }) => ['apiArchive', { ids: [second], reason: 'x' }]],
    ['a return from the archive', ({ first }) => ['apiUnarchive', { ids: [first] }]],
    ['an undo', ({ actionId }) => ['apiUndo', { actionId }]],
    ['a snapshot', () => ['apiTakeSnapshot', {}]],
    ['a restore', ({ snapshotId }) => ['apiRestoreSnapshot', { snapshotId }]],
  ];

  it.each(requests)(
    '%s is done once or not at all',
    (name, more) => {
      const [api, argument] = more(scene);
      const request: Request = { name: api, argument: { requestId: `fault-size-${api}`, ...argument } };
      const severalBatches = ['a snapshot', 'a restore'].includes(name);
      expect(noted(name, sweepRequest(scene.host, request, { severalBatches })).wrong).toEqual([]);
    },
    3_600_000,
  );

  it('is whole at its beginning', () => {
    expect(faultsIn(scene.host)).toEqual([]);
  });
});
