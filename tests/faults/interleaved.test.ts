import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { addMember, rowsOf, rowWith, type SheetRecord } from '../integration/support/sheet';
import { interleave, type Told, type Turn } from './support/interleave';

const WANG = 'wang@example.com';

/** A register with a second member, and a company with a contact person. */
function sharedRegister() {
  const host = registerHost();
  addMember(host, WANG, 'Entry', '王芳');
  const idOf = (name: string, key: string, more: object): string => {
    const reply = expectOk({ reply: call(host, name, { requestId: requestId(), ...more }) });
    return (reply[key] as { id: string }).id;
  };
  const fields = { name: 'Ann Lee', kind: 'company', phone: '13800138000', tags: 'VIP' };
  const customer = idOf('apiSaveCustomer', 'customer', { fields });
  const contact = idOf('apiSaveContact', 'contact', { customerId: customer, fields: { name: 'Zoe' } });
  return { host, customer, contact };
}

const { host, customer, contact } = sharedRegister();

let turns = 0;
/** A request of one of the two; `more` holds what it says beside its id. */
function turn(as: string, name: string, more: object): Turn {
  turns += 1;
  return { name, as, argument: { requestId: `interleaved-${String(turns)}`, ...more } };
}
const saves = (as: string, fields: object): Turn => turn(as, 'apiSaveCustomer', { id: customer, version: 1, fields });
const adds = (as: string, name: string, fields: object): Turn => turn(as, name, { customerId: customer, fields });

const annIn = (twin: Host): SheetRecord => rowWith(twin, 'customers', 'id', customer);
const isOk = (reply: Reply): boolean => reply.ok;
const isConflict = (reply: Reply): boolean => reply['conflict'] !== undefined;
const both = ({ replies }: Told): readonly string[] =>
  replies.every(isOk) ? [] : [`not both landed: ${JSON.stringify(replies).slice(0, 400)}`];
const fact = (holds: boolean, said: string): readonly string[] => (holds ? [] : [said]);

/** Every schedule has to be tried, and some of them have to find the lock held. */
function expectNoLostUpdate(
  pair: readonly [Turn, Turn],
  check: (told: Told) => readonly string[],
  isMirrored = false,
): void {
  const { schedules, waited, wrong } = interleave(host, pair, check, isMirrored);
  const ways = isMirrored ? 1 : 2;
  expect(wrong).toEqual([]);
  expect(schedules).toBeGreaterThan(6 * ways);
  expect(waited).toBeGreaterThan(2 * ways);
}

describe('two people whose requests meet at any service call', () => {
  it('save different fields of one customer, and both stand', () => {
    expectNoLostUpdate([saves(OWNER, { email: 'ann@shop.example' }), saves(WANG, { notes: 'likes tea' })], (told) => [
      ...both(told),
      ...fact(annIn(told.twin)['email'] === 'ann@shop.example', 'the e-mail is lost'),
      ...fact(annIn(told.twin)['notes'] === 'likes tea', 'the note is lost'),
      ...fact(annIn(told.twin)['version'] === 3, 'not two versions'),
    ]);
  });

  it('save the same field, and one of them is shown the other as a conflict', () => {
    const pair = [saves(OWNER, { phone: '13900139000' }), saves(WANG, { phone: '13700137000' })] as const;
    expectNoLostUpdate(pair, ({ twin, replies }) => {
      const winner = replies.findIndex(isOk);
      const phone = ['+8613900139000', '+8613700137000'][winner];
      return [
        ...fact(replies.filter(isOk).length === 1 && replies.some(isConflict), 'not one conflict'),
        ...fact(annIn(twin)['phone'] === phone, 'not the phone of who was told that it is saved'),
      ];
    });
  });

  it('save a form and press a button, and both stand', () => {
    const press = turn(WANG, 'apiQuickEdit', { id: customer, nextContactOn: '2026-09-20', addTags: ['fair'] });
    expectNoLostUpdate([saves(OWNER, { email: 'ann@shop.example' }), press], (told) => [
      ...both(told),
      ...fact(annIn(told.twin)['email'] === 'ann@shop.example', 'the e-mail is lost'),
      ...fact(annIn(told.twin)['tags'] === 'VIP; fair', 'the tag is lost'),
      ...fact(annIn(told.twin)['nextContactOn'] !== null, 'the next contact is lost'),
    ]);
  });

  it('change the tags in a form and by a button, and the new tag stands whoever was first', () => {
    const press = turn(WANG, 'apiQuickEdit', { id: customer, addTags: ['fair'] });
    expectNoLostUpdate([saves(OWNER, { tags: 'VIP; old friend' }), press], ({ twin, replies: [form, button] }) => {
      const tags = String(annIn(twin)['tags']);
      const asSaved = isOk(form) ? 'VIP; old friend; fair' : 'VIP; fair';
      return [
        ...fact(isOk(button), 'the button did nothing'),
        ...fact(isOk(form) || isConflict(form), 'the form was told neither'),
        ...fact(tags === asSaved, `the tags are ${tags}`),
      ];
    });
  });

  it.each([
    ['calls', 'apiLogInteraction', 'interactions', { at: '2026-09-09 10:00', channel: 'phone', summary: 'talked' }],
    ['purchases', 'apiAddPurchase', 'purchases', { on: '2026-09-09', item: 'Tea', amount: 30 }],
    ['cases', 'apiSaveCase', 'cases', { kind: 'repair', summary: 'leaks' }],
    ['feedback', 'apiSaveFeedback', 'feedback', { score: 9, text: 'fine' }],
  ])('add %s to one customer, and both are there with ids of their own', (_, name, tab, fields) => {
    expectNoLostUpdate(
      [adds(OWNER, name, fields), adds(WANG, name, fields)],
      (told) => {
        const ids = rowsOf(told.twin, tab).map((row) => row['id']);
        const spent = annIn(told.twin)['spent'];
        return [
          ...both(told),
          ...fact(ids.length === 2 && new Set(ids).size === 2, `${String(ids.length)} rows`),
          ...fact(tab !== 'purchases' || spent === 60, `the customer spent ${String(spent)}`),
        ];
      },
      true,
    );
  });

  it('make two contact persons the primary one, and only one of them is', () => {
    const pair = [
      adds(OWNER, 'apiSaveContact', { name: 'Bo', primary: true }),
      adds(WANG, 'apiSaveContact', { name: 'Cai', primary: true }),
    ] as const;
    expectNoLostUpdate(
      pair,
      (told) => [
        ...both(told),
        ...fact(rowsOf(told.twin, 'contacts').length === 3, 'a contact person is lost'),
        ...fact(rowsOf(told.twin, 'contacts').filter((row) => row['primary'] === true).length === 1, 'not one primary'),
      ],
      true,
    );
  });

  it('edit one contact person, and both edits stand', () => {
    const edits = (as: string, fields: object): Turn =>
      turn(as, 'apiSaveContact', { id: contact, version: 1, customerId: customer, fields });
    expectNoLostUpdate([edits(OWNER, { title: 'CEO' }), edits(WANG, { email: 'zoe@shop.example' })], (told) => [
      ...both(told),
      ...fact(rowsOf(told.twin, 'contacts')[0]?.['title'] === 'CEO', 'the title is lost'),
      ...fact(rowsOf(told.twin, 'contacts')[0]?.['email'] === 'zoe@shop.example', 'the e-mail is lost'),
    ]);
  });

  it('confirm a phone and change another field, and both stand', () => {
    const confirms = turn(WANG, 'apiVerifyField', { id: customer, field: 'phone', how: 'phone' });
    expectNoLostUpdate([saves(OWNER, { email: 'ann@shop.example' }), confirms], (told) => [
      ...both(told),
      ...fact(annIn(told.twin)['email'] === 'ann@shop.example', 'the e-mail is lost'),
      ...fact(String(annIn(told.twin)['verified']).includes('phone'), 'the confirmation is lost'),
    ]);
  });

  it('enter the same new customer, and the second is shown the first', () => {
    const enters = (as: string): Turn =>
      turn(as, 'apiSaveCustomer', { fields: { name: '李雷', phone: '13500135000' } });
    expectNoLostUpdate(
      [enters(OWNER), enters(WANG)],
      ({ twin, replies }) => [
        ...fact(replies.filter(isOk).length === 1, 'not one of them was saved'),
        ...fact(
          replies.some((reply) => reply['duplicates'] !== undefined),
          'no duplicate was shown',
        ),
        ...fact(rowsOf(twin, 'customers').length === 2, 'the customer stands twice'),
      ],
      true,
    );
  });
});
