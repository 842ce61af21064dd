import { deleteSheet } from '../../local/sheets';
import { tabKey, type Host } from '../../local/host';
import { call, emptyHost, registerHost, requestId } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { contentOf, systemOf } from './support/registerState';
import { sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

const setUp: Request = { name: 'apiSetUp', argument: { requestId: 'fault-set-up-1', language: 'en' } };

describe('set-up whose n-th service call fails', () => {
  it('of an empty spreadsheet makes every tab or none, and asked again makes none twice', () => {
    expect(noted('the first set-up', sweepRequest(emptyHost(), setUp)).wrong).toEqual([]);
  });

  it('of a register that lost a tab, a header and its audit head puts them back once', () => {
    const host = damaged();
    // Of a run that died between its batches the trail may not tell: the repair stands all the same.
    const content = (twin: Host): object => ({
      ...contentOf(twin),
      audit: systemOf(twin).get('audit')?.startsWith('{'),
    });
    expect(noted('a repair', sweepRequest(host, setUp, { content, severalBatches: true })).wrong).toEqual([]);
    expect(systemOf(host).get('audit')).toBe('nonsense');
  });
});

describe('the automation whose n-th service call fails', () => {
  const install: Request = { name: 'apiInstallAutomation', argument: { requestId: 'fault-install-1' } };

  it('stands once, on record, after the button was pressed again', () => {
    const host = registerHost();
    const count = sweepRequest(host, install, {
      more: (twin) => {
        const handlers = twin.triggers.map((trigger) => trigger.handler).sort();
        return JSON.stringify(handlers) === '["onHour","onSheetEdit"]' ? [] : [`triggers: ${handlers.join()}`];
      },
    });
    expect(noted('the automation', count).wrong).toEqual([]);
  });
});

/** A register with a customer, whose Feedback tab, one header and audit head are gone. */
function damaged(): Host {
  const host = registerHost();
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Zhang San' } });
  const { register } = host;
  const feedback = register.sheets.find((sheet) => tabKey(sheet) === 'feedback');
  deleteSheet(register, feedback?.sheetId ?? -1);
  host.edit('Contacts!B1', '');
  const system = register.sheets.find((sheet) => tabKey(sheet) === 'system');
  const row = (system?.rows ?? []).findIndex((each) => each?.cells[0]?.value === 'audit');
  host.edit(`System!B${String(row + 1)}`, 'nonsense');
  return host;
}
