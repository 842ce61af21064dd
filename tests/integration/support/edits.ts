import type { Host } from '../../../local/host';
import { call, expectOk, registerHost, requestId } from './register';
import { addMember, address, rowsOf, valueAt } from './sheet';

/** Rows of the first two customers of `editedRegister`. */
export const ANN = 2;
export const BOB = 3;

const WANG = 'wang@example.com';

/** A register with automation, a second member and four customers, two of them of one name. */
export function editedRegister(): Host {
  const host = registerHost();
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  addMember(host, WANG, 'Entry', '王芳');
  const customers = [
    { name: 'Ann Lee', phone: '13800138000', email: 'ann@shop.example', notes: 'first' },
    { name: 'Bob Ray', phone: '13900139000' },
    { name: '王小明', phone: '13700137000' },
    { name: '王小明', phone: '13600136000' },
  ];
  for (const fields of customers) expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  return host;
}

/** Types into a field's cell with the edit trigger. */
export function type(host: Host, tab: string, row: number, field: string, text: string): ReturnType<Host['edit']> {
  const outcome = host.edit(address(host, tab, row, field), text, { as: WANG });
  expect(outcome.executions.filter((run) => !run.ok).map((run) => run.error)).toEqual([]);
  return outcome;
}

/** Pastes from a field's cell on, with the edit trigger. */
export function paste(host: Host, tab: string, row: number, field: string, tsv: string): ReturnType<Host['paste']> {
  const outcome = host.paste(address(host, tab, row, field), tsv, { as: WANG });
  expect(outcome.executions.filter((run) => !run.ok).map((run) => run.error)).toEqual([]);
  return outcome;
}

export const idOf = (host: Host, row: number, tab = 'customers'): string => String(valueAt(host, tab, row, 'id'));
export const verified = (host: Host): unknown => call(host, 'apiVerifyAudit', {})['verified'];
export const nextRow = (host: Host, tab: string): number => Math.max(1, ...rowsOf(host, tab).map((row) => row.row)) + 1;
