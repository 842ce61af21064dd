import { clearCells } from '../../local/sheets';
import { tabKey, type Host } from '../../local/host';
import { call, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { everyFault } from './support/everyFault';
import { contentOf, faultsIn, rowsOf, systemOf } from './support/registerState';
import { auditFaults, firstDifference, send, sweepRequest, toldWrongly, type Request } from './support/requests';

afterAll(printCounts);

function threeCustomers(): Host {
  const host = registerHost();
  for (const name of ['Zhang San', 'Li Si', 'Wang Wu'])
    call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name } });
  return host;
}

const take: Request = { name: 'apiTakeSnapshot', argument: { requestId: 'fault-snap-1', name: 'before the fair' } };

/** A vault that nobody knows of may be left where the answer to its making was lost; only one is on record. */
const oneVault = (twin: Host): readonly string[] => {
  const known = rowsOf(twin, 'snapshots').map((row) => row['vaultId']);
  return new Set(known).size === 1 ? [] : [`vaults on record: ${known.join()}`];
};

describe('a snapshot whose n-th service call fails', () => {
  it('makes the first vault, is whole or not there, and asked again is taken once', () => {
    const count = sweepRequest(threeCustomers(), take, { more: oneVault, severalBatches: true });
    expect(noted('a first snapshot', count).wrong).toEqual([]);
  });

  it('finds its vault the second time, and asked again is taken once', () => {
    const host = threeCustomers();
    call(host, 'apiTakeSnapshot', { requestId: requestId() });
    call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Zhao Liu' } });
    expect(noted('a second snapshot', sweepRequest(host, take, { more: oneVault })).wrong).toEqual([]);
  });
});

describe('a download whose n-th service call fails', () => {
  it('leaves one entry, also where it is asked for again', () => {
    const host = threeCustomers();
    const { snapshot } = call(host, 'apiTakeSnapshot', { requestId: requestId() });
    const { id: snapshotId } = snapshot as { readonly id: string };
    const part: Request = {
      name: 'apiSnapshotPart',
      argument: { requestId: 'fault-down-1', snapshotId, kind: 'xlsx' },
    };
    const once = (twin: Host): readonly string[] => {
      const told = rowsOf(twin, 'audit').filter(({ action }) => action === 'download').length;
      return told === 1 ? [] : [`${String(told)} entries of one download`];
    };
    expect(noted('a download', sweepRequest(host, part, { more: once })).wrong).toEqual([]);
  });
});

describe('a restore whose n-th service call fails', () => {
  const { host, snapshotId } = overwritten();
  const restore: Request = { name: 'apiRestoreSnapshot', argument: { requestId: 'fault-restore-1', snapshotId } };

  const finish = (twin: Host): Reply | null => {
    let reply: Reply | null = null;
    for (let slice = 0; slice < 4 && reply?.['done'] !== true; slice += 1)
      reply = send(twin, restore).reply as Reply | null;
    return reply;
  };

  it('brings every record back once, marks itself while in progress, and goes on when asked again', () => {
    const clean = host.copy();
    const result = finish(clean);
    const after = JSON.stringify(contentOf(clean));
    const before = JSON.stringify(contentOf(host));
    const count = everyFault(host, (twin) => send(twin, restore), {
      look: (tried) => {
        const now = JSON.stringify(contentOf(tried.twin));
        const marked = (systemOf(tried.twin).get('progress') ?? '') !== '';
        return [
          ...(now === after && marked ? ['done, and still marked as in progress'] : []),
          ...toldWrongly(tried, now === before, (reply) => reply?.ok === true),
        ];
      },
      goOn: ({ twin }) => {
        const again = finish(twin);
        const last = JSON.stringify(contentOf(twin));
        return [
          ...(JSON.stringify(withoutId(again)) === JSON.stringify(withoutId(result))
            ? []
            : [`another result: ${JSON.stringify(again)}`]),
          ...(last === after ? [] : [`ends elsewhere: ${firstDifference(after, last)}`]),
          ...faultsIn(twin),
          ...auditFaults(twin),
        ];
      },
    });
    expect(noted('a restore', count).wrong).toEqual([]);
  });
});

/** The safety snapshot is named by its minute. */
function withoutId(reply: Reply | null): object {
  return { ...reply, safetySnapshotId: '' };
}

/** A register with a snapshot, after which a row was overwritten and another emptied by hand. */
function overwritten(): { readonly host: Host; readonly snapshotId: string } {
  const host = threeCustomers();
  const taken = host.callFunction('apiTakeSnapshot', { requestId: requestId() }, { as: OWNER }).reply as {
    snapshot: { id: string };
  };
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Came Later' } });
  const sheet = host.register.sheets.find((each) => tabKey(each) === 'customers');
  const name = (sheet?.columns ?? []).findIndex((column) =>
    column?.metadata?.some(({ metadataValue }) => metadataValue === 'name'),
  );
  host.edit(`Customers!${String.fromCharCode(65 + name)}2`, 'Overwritten');
  clearCells(host.register, sheet?.sheetId ?? 0, 2, 0, 1, sheet?.columnCount ?? 1);
  return { host, snapshotId: taken.snapshot.id };
}
