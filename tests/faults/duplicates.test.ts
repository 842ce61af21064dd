import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId, type Reply } from '../integration/support/register';
import { openReview } from '../integration/support/sheet';
import { noted, printCounts } from './support/counts';
import { sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

const LI_NA = { name: '李娜', birthDate: '1990-03-04', postcode: '518057' };
const TWIN = { name: '李那', birthDate: '1990-03-04', postcode: '518057' };

/** A register with somebody who is much like the one that is to be entered, and another customer; its id. */
function twoCustomers(): { readonly host: Host; readonly id: string } {
  const host = registerHost();
  expectOk({ reply: call(host, 'apiSaveCustomer', { requestId: requestId(), fields: LI_NA }) });
  const other = call(host, 'apiSaveCustomer', {
    requestId: requestId(),
    fields: { name: 'Li Lei', phone: '13900139000' },
  });
  return { host, id: (expectOk({ reply: other }) as unknown as { customer: { id: string } }).customer.id };
}

const accepted = { acceptDuplicates: true, duplicateReason: 'twins' };
const isQuestion = (reply: Reply | null): boolean => reply?.['duplicates'] !== undefined && !reply.ok;

describe('a save that is asked about, whose n-th service call fails', () => {
  const { host, id } = twoCustomers();

  it('is asked about the same customer again when it is sent again, and nothing is written', () => {
    const request: Request = { name: 'apiSaveCustomer', argument: { requestId: 'fault-ask-1', fields: TWIN } };
    expect(noted('a save that is asked about', sweepRequest(host, request, { replied: isQuestion })).wrong).toEqual([]);
  });

  it('lands with its reason and its line in Review or not at all, and sent again it is there once', () => {
    const request: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'fault-accept-1', fields: TWIN, ...accepted },
    };
    const { wrong, tried, alike } = noted('a save all the same', sweepRequest(host, request));
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(40);
    const twin = host.copy();
    call(twin, 'apiSaveCustomer', request.argument);
    call(twin, 'apiSaveCustomer', request.argument);
    expect(openReview(twin).filter(({ code }) => code === 'duplicate-suspected')).toHaveLength(1);
  });

  it('as an edit lands with its line in Review or not at all', () => {
    const request: Request = {
      name: 'apiSaveCustomer',
      argument: { requestId: 'fault-accept-2', id, version: 1, fields: TWIN, ...accepted },
    };
    expect(noted('an edit all the same', sweepRequest(host, request)).wrong).toEqual([]);
  });
});

describe('two people who enter the same customer at the same moment', () => {
  it('are told of each other: the second one is asked', () => {
    const { host } = twoCustomers();
    const fields = { name: 'Zhang San', phone: '13700137000' };
    expect(call(host, 'apiSaveCustomer', { requestId: 'two-people-1', fields }).ok).toBe(true);
    const second = call(host, 'apiSaveCustomer', { requestId: 'two-people-2', fields });
    expect(second).toMatchObject({ ok: false, duplicates: [{ name: 'Zhang San', fields: ['phone'] }] });
  });
});
