import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

/** A register with a snapshot, after which a customer was changed and another came. */
function changed(): { readonly host: Host; readonly snapshotId: string } {
  const host = registerHost();
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Zhang San' } });
  const taken = expectOk(host.callFunction('apiTakeSnapshot', { requestId: requestId() })) as unknown as {
    readonly snapshot: { readonly id: string };
  };
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Li Si' } });
  return { host, snapshotId: taken.snapshot.id };
}

const comparisons = (twin: Host): number =>
  twin.register.sheets.filter((sheet) => sheet.title.startsWith('Comparison')).length;

/** Spreadsheets in which the saved customer stands below the header. */
const copies = (twin: Host): readonly string[] => {
  const whole = twin.files.filter((file) =>
    file.sheets[0]?.rows[1]?.cells.some((cell) => cell?.value === 'Zhang San' && file.title.includes('S-2026')),
  );
  return whole.length === 1 ? [] : [`${String(whole.length)} copies are whole`];
};

describe('what writes nothing but a tab or another spreadsheet, whose n-th service call fails, in every way', () => {
  const { host, snapshotId } = changed();

  it('a comparison stands on one tab, whole, however often it was asked for', () => {
    const request: Request = {
      name: 'apiCompareTab',
      argument: { requestId: 'fault-compare-1', from: snapshotId, to: 'now' },
    };
    const more = (twin: Host): readonly string[] =>
      comparisons(twin) === 1 ? [] : [`${String(comparisons(twin))} tabs`];
    expect(noted('a comparison on a tab', sweepRequest(host, request, { more })).wrong).toEqual([]);
  });

  it('a restore beside ends in one spreadsheet that is whole, and the register is as it was', () => {
    const request: Request = { name: 'apiRestoreBeside', argument: { requestId: 'fault-beside-1', snapshotId } };
    const count = sweepRequest(host, request, { severalBatches: true, more: copies });
    expect(noted('a restore beside', count).wrong).toEqual([]);
  });
});
