import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId } from './support/register';
import { address, rowsOf, rowWith, valueAt } from './support/sheet';

/** Rows of a tab as it is made; a paste or an appended row beyond them makes the grid grow. */
const ROWS = 1_000;

let base: Host;

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
});

const paste = (host: Host, row: number, tsv: string): void => {
  const { executions } = host.paste(address(host, 'customers', row, 'name'), tsv);
  expect(executions.filter((run) => !run.ok).map((run) => run.error)).toEqual([]);
};

describe('a tab that grew since its layout was read', () => {
  it('takes rows that were pasted beyond its old end', () => {
    const host = base.copy();
    paste(host, ROWS + 50, 'Ann Lee\nBob Ray');
    expect(rowsOf(host, 'customers').map(({ id }) => typeof id)).toEqual(['string', 'string']);
  });

  it('saves a customer that stands beyond its old end', () => {
    const host = base.copy();
    paste(host, ROWS + 50, 'Ann Lee');
    const { id } = rowWith(host, 'customers', 'name', 'Ann Lee');
    const edit = { requestId: requestId(), id: String(id), version: 1, fields: { notes: 'far below' } };
    expect(call(host, 'apiSaveCustomer', edit).ok).toBe(true);
    expect(valueAt(host, 'customers', ROWS + 50, 'notes')).toBe('far below');
  });

  it('goes without a row hint that points beyond the end', () => {
    const host = base.copy();
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Ann Lee' } }));
    const { id } = rowWith(host, 'customers', 'name', 'Ann Lee');
    const fields = { channel: 'phone', summary: 'asked for a quote' };
    const logged = { requestId: requestId(), customerId: String(id), fields, rowHint: ROWS + 5_000 };
    expect(call(host, 'apiLogInteraction', logged).ok).toBe(true);
  });
});
