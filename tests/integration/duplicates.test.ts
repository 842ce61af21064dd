import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId, type Reply } from './support/register';
import { address, auditOf, openReview, rowsOf, typeUnseen } from './support/sheet';

interface Hit {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly fields: readonly string[];
  readonly reasons: readonly { readonly code: string; readonly facts: Readonly<Record<string, string | number>> }[];
  readonly shown: Readonly<Record<string, string>>;
}

const hitsOf = (reply: Reply): readonly Hit[] => (reply['duplicates'] ?? []) as readonly Hit[];
const codesOf = (hit: Hit | undefined): readonly string[] => (hit?.reasons ?? []).map(({ code }) => code);

const LI_NA = {
  name: '李娜',
  phone: '138 0013 8000',
  birthDate: '1990-03-04',
  address: '深圳市南山区科技园 1 号',
  postcode: '518057',
};

let base: Host;
let liNa: string;
let company: string;

beforeAll(() => {
  base = registerHost();
  liNa = save(base, LI_NA);
  company = save(base, { kind: 'company', name: '示例科技（深圳）有限公司', landline: '0755-86001234' });
  save(base, { name: 'Anna Lee', email: 'anna.lee@example.com' });
});

function save(host: Host, fields: object, more: object = {}): string {
  const reply = expectOk({ reply: add(host, fields, more) });
  return (reply as unknown as { customer: { id: string } }).customer.id;
}

const add = (host: Host, fields: object, more: object = {}): Reply =>
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields, ...more });

const look = (fields: object, more: object = {}): readonly Hit[] =>
  hitsOf(call(base.copy(), 'apiFindDuplicates', { fields, ...more }));

const pairs = (host: Host): readonly unknown[] =>
  openReview(host)
    .filter(({ code }) => code === 'duplicate-suspected')
    .map((line) => [line['recordId'], (JSON.parse(String(line['facts'])) as { other: string }).other]);

describe('apiFindDuplicates', () => {
  it('gives the same name with the same birth date first, one of the same sound below it, each with its reasons', () => {
    const same = look({ name: '李娜', birthDate: '1990-03-04' });
    const alike = look({ name: '李那', birthDate: '1990-03-04' });
    expect(codesOf(same[0])).toEqual(expect.arrayContaining(['same-name', 'same-birth-date']));
    expect(codesOf(alike[0])).toEqual(expect.arrayContaining(['name-sounds-alike', 'same-birth-date']));
    expect(same[0]?.id).toBe(liNa);
    expect(alike[0]?.score).toBeLessThan(same[0]?.score ?? 0);
  });

  it('knows a name in 繁體, with the words turned around, with a letter missing, and in pinyin', () => {
    expect(codesOf(look({ name: '示例科技（深圳）股份有限公司', kind: 'company' })[0])).toContain('same-company');
    const branch = { kind: 'company', name: '示例科技（北京）有限公司', landline: '0755-86001234' };
    expect(codesOf(look(branch)[0])).toContain('company-branch');
    expect(codesOf(look({ name: 'Lee Anna' })[0])).toContain('name-swapped');
    expect(look({ name: 'Ana Lee', email: 'anna.lee@exmple.com' })[0]).toMatchObject({ name: 'Anna Lee' });
    expect(codesOf(look({ name: 'Li Na', birthDate: '1990-03-04' })[0])).toContain('name-sounds-alike');
  });

  it('shows enough to recognise and no more: no whole phone, no birth date, no address', () => {
    const [hit] = look({ name: '李娜', birthDate: '1990-03-04' });
    expect(hit?.shown).toEqual({ phone: '138****8000' });
    expect(JSON.stringify(hit)).not.toMatch(/13800138000|1990|科技园|518057/);
  });

  it('names the company that a person works for, and leaves the customer itself out', () => {
    expect(
      codesOf(look({ name: '王小明', company: '示例科技(深圳)有限公司' }).find(({ id }) => id === company)),
    ).toContain('employer');
    expect(look(LI_NA, { exceptId: liNa })).toEqual([]);
  });

  it('costs one read and no write, passes over what cannot be read, and is not for strangers', () => {
    const host = base.copy();
    const before = host.calls.length;
    const reply = call(host, 'apiFindDuplicates', {
      fields: { name: '李娜', birthDate: '1990/2/31', phone: '13800138000', nonsense: 7 },
    });
    expect(hitsOf(reply)[0]?.id).toBe(liNa);
    const made = host.calls
      .slice(before)
      .map(({ method }) => method)
      .filter((method) => /values|spreadsheets/.test(method));
    expect(made).toEqual(['spreadsheets.values.batchGet']);
    expect(call(host, 'apiFindDuplicates', { fields: { name: '李娜' } }, 'stranger@example.com')).toMatchObject({
      ok: false,
    });
  });
});

describe('saving', () => {
  it('asks about somebody much alike, with score and reasons, and writes nothing', () => {
    const host = base.copy();
    const { revision } = host.register;
    const reply = add(host, { name: '李那', birthDate: '1990-03-04', postcode: '518057' });
    expect(reply.ok).toBe(false);
    expect(hitsOf(reply)[0]).toMatchObject({ id: liNa, fields: [] });
    expect(hitsOf(reply)[0]?.score).toBeGreaterThanOrEqual(0.9);
    expect(host.register.revision).toBe(revision);
  });

  it('does not ask about a common name alone', () => {
    const host = base.copy();
    expect(add(host, { name: '李娜' })).toMatchObject({ ok: true });
    expect(add(host, { name: 'Anna Lee' })).toMatchObject({ ok: true });
  });

  it('all the same keeps the reason in history and puts the pair on the work list', () => {
    const host = base.copy();
    const more = { acceptDuplicates: true, duplicateReason: 'twins' };
    const id = save(host, { name: '李那', birthDate: '1990-03-04', postcode: '518057' }, more);
    expect(pairs(host)).toEqual([[id, liNa]]);
    const line = openReview(host).find(({ code }) => code === 'duplicate-suspected');
    expect(JSON.parse(String(line?.['facts']))).toMatchObject({ other: liNa, reason: 'twins' });
    expect(String(line?.['reason'])).toContain('twins');
    const entry = auditOf(host).find(({ recordId }) => recordId === id);
    expect(entry?.payload).toMatchObject({ accepted: { duplicates: [liNa], reason: 'twins' } });
  });

  it('all the same goes without a reason for scripts that never gave one', () => {
    const host = base.copy();
    const id = save(host, { name: 'Another', phone: '13800138000' }, { acceptDuplicates: true });
    expect(pairs(host)).toEqual([[id, liNa]]);
  });

  it('of a new customer costs one read and one write, asked or accepted', () => {
    const host = base.copy();
    const before = host.calls.length;
    save(
      host,
      { name: '李那', birthDate: '1990-03-04', postcode: '518057' },
      { acceptDuplicates: true, duplicateReason: 'x' },
    );
    const made = host.calls
      .slice(before)
      .map(({ method }) => method)
      .filter((method) => /values|spreadsheets/.test(method));
    expect(made).toEqual(['spreadsheets.values.batchGet', 'spreadsheets.batchUpdate']);
  });

  it('of an edit asks once: about what the edit makes alike, not about what was alike before', () => {
    const host = base.copy();
    const id = save(host, { name: '李那', birthDate: '1990-03-04' }, { acceptDuplicates: true });
    expect(add(host, { notes: 'x' }, { id, version: 1 })).toMatchObject({ ok: true });
    expect(add(host, { city: '深圳市' }, { id, version: 2 })).toMatchObject({ ok: true });
    expect(add(host, { phone: '13800138000' }, { id, version: 3 })).toMatchObject({
      ok: false,
      duplicates: [{ id: liNa }],
    });
    expect(add(host, { phone: '13800138000' }, { id, version: 3, acceptDuplicates: true })).toMatchObject({ ok: true });
    expect(pairs(host)).toEqual([[id, liNa]]);
  });
});

describe('cells', () => {
  const typed = (host: Host, rows: string): void => {
    const last = rowsOf(host, 'customers').length + 2;
    const name = address(host, 'customers', last, 'name');
    host.paste(name, rows);
  };

  it('typed or pasted with a phone that somebody has are a pair in Review, told of once', () => {
    const host = base.copy();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    typed(
      host,
      'Somebody\t\t\t\t\t\t138-0013-8000\nSomebody Else\t\t\t\t\t\t139 0013 9000\nA Third\t\t\t\t\t\t13900139000',
    );
    expect(rowsOf(host, 'customers')).toHaveLength(6);
    const [, , , first, second, third] = rowsOf(host, 'customers').map(({ id }) => id);
    expect(pairs(host)).toEqual(
      expect.arrayContaining([
        [first, liNa],
        [second, third],
      ]),
    );
    expect(pairs(host)).toHaveLength(2);
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(pairs(host)).toHaveLength(2);
  });

  it('that no trigger saw are found by the sweep all the same', () => {
    const host = base.copy();
    const row = rowsOf(host, 'customers').length + 2;
    typeUnseen(host, 'customers', row, 'name', 'Somebody');
    typeUnseen(host, 'customers', row, 'phone', '138-0013-8000');
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(pairs(host)).toHaveLength(1);
  });

  it('put right close the pair’s line', () => {
    const host = base.copy();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    typed(host, 'Somebody\t\t\t\t\t\t138-0013-8000');
    expect(pairs(host)).toHaveLength(1);
    host.edit(address(host, 'customers', rowsOf(host, 'customers').length + 1, 'phone'), '13700137000');
    expect(pairs(host)).toEqual([]);
  });
});
