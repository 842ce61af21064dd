import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId, type Reply } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { everyFault } from './support/everyFault';
import { send, sweepRequest, type Request } from './support/requests';

afterAll(printCounts);

const CARD = '王小明 13800138000 深圳市南山区科技园 示例科技有限公司';

const draftsOf = (host: Host): string => JSON.stringify(call(host.copy(), 'apiListDrafts', {})['drafts']);
const aDraft = (notes: string) => ({ form: 'customer', title: 'Ann', typed: { name: 'Ann', notes } });

/** Every service call of the request fails in every way: the drafts are as before or as after, and a repeat ends as one request. */
function sweepDrafts(base: Host, request: Request) {
  const before = draftsOf(base);
  const clean = base.copy();
  send(clean, request);
  const after = draftsOf(clean);
  return everyFault(base, (twin) => send(twin, request), {
    look: ({ twin, fault, result }) => {
      const now = draftsOf(twin);
      const reply = result.reply as Reply | null;
      const isTold =
        fault.kind === 'kill' ||
        reply?.ok === true ||
        (reply as { error?: { code?: string } } | null)?.error?.code !== undefined;
      return [
        ...(now === before || now === after ? [] : [`neither before nor after: ${now.slice(0, 200)}`]),
        ...(isTold ? [] : [`no clear answer: ${JSON.stringify(result.reply ?? result.error)}`]),
        ...(reply?.ok === true && now !== after ? ['said to be kept and is not'] : []),
      ];
    },
    goOn: ({ twin }) => {
      send(twin, request);
      return draftsOf(twin) === after ? [] : ['a repeat ends elsewhere'];
    },
  });
}

describe('entering a customer, with the n-th service call failing', () => {
  const host = registerHost();
  const made = expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Ann' } }));
  const { id } = made['customer'] as { id: string };
  call(host, 'apiSaveDraft', { key: 'one', draft: aDraft('first') });

  it.each<readonly [string, Request]>([
    ['a new draft', { name: 'apiSaveDraft', argument: { key: 'two', draft: aDraft('x') } }],
    ['a draft kept again', { name: 'apiSaveDraft', argument: { key: 'one', draft: aDraft('second') } }],
    [
      'a draft of several properties',
      { name: 'apiSaveDraft', argument: { key: 'one', draft: aDraft('长'.repeat(9000)) } },
    ],
    ['a draft that is dropped', { name: 'apiDropDraft', argument: { key: 'one' } }],
  ])('%s is there wholly or as it was before', (name, request) => {
    expect(noted(name, sweepDrafts(host, request)).wrong).toEqual([]);
  });

  it('a pasted text changes nothing and is answered with guesses or a clear error', () => {
    const counts = noted('a pasted text', sweepRequest(host, { name: 'apiParseText', argument: { text: CARD } }));
    expect(counts.wrong).toEqual([]);
  });

  it.each<readonly [string, object]>([
    ['a new customer', { fields: { name: '王 小明' }, declined: { name: 'as on the card' } }],
    ['an edit', { id, version: 1, fields: { phone: '139-1111-2222' }, declined: { phone: 'as on the card' } }],
  ])('%s with a declined standard form lands with its reason, wholly or not at all', (name, argument) => {
    const request = { name: 'apiSaveCustomer', argument: { requestId: `fault-declined-${name}`, ...argument } };
    expect(noted(`declined: ${name}`, sweepRequest(host, request)).wrong).toEqual([]);
  });
});
