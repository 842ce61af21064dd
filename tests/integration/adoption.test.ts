import type { Host } from '../../local/host';
import { addSample, makeTab, shownTexts } from './support/lists';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, auditOf, liveFormulas, openReview, rowsOf, rowWith, systemOf, tabOf } from './support/sheet';

const LIST = '客户名单';
const ORDERS = '订单';
let base: Host;
/** With the sample's customers in the register, and then its orders. */
let adopted: Host;
let counted: { customers: Counts; orders: Counts };

interface Counts {
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly held: number;
}

beforeAll(() => {
  base = registerHost({ language: 'zh' });
  addMember(base, 'linda@example.com', 'Entry', 'Linda');
  addMember(base, 'wang@example.com', 'Entry', '王芳');
  addSample(base, { seed: 7, customers: 80 });
  adopted = base.copy();
  counted = { customers: adopt(adopted, LIST), orders: adopt(adopted, ORDERS) };
});

/** Adopts a tab to its end. */
function adopt(host: Host, tab: string, choices: object = {}, id = requestId()): Counts {
  let reply = expectOk(host.callFunction('apiAdoptList', { requestId: id, tab, choices }));
  while (reply['done'] !== true) reply = expectOk(host.callFunction('apiContinueAdoption', { requestId: id }));
  return reply['result'] as Counts;
}

const verified = (host: Host): unknown => call(host, 'apiVerifyAudit', {})['verified'];

/** Cells of tabs without the times at which they were written. */
function content(host: Host, tabs: readonly string[]): unknown {
  const timeless = (tab: string): unknown[] =>
    rowsOf(host, tab).map((row) =>
      Object.entries(row).filter(([key]) => !['createdAt', 'updatedAt', 'foundAt', 'heldAt'].includes(key)),
    );
  return Object.fromEntries(tabs.map((tab) => [tab, timeless(tab)]));
}

/** Every text that the register kept: cells of the record tabs and of Import, and what audit entries hold. */
function keptTexts(host: Host): { has(text: string): boolean } {
  const exact = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
    else exact.add(String(value).trim());
  };
  for (const tab of ['customers', 'contacts', 'purchases']) {
    for (const row of tabOf(host, tab).rows) for (const cell of row?.cells ?? []) add(cell?.value);
  }
  for (const entry of auditOf(host)) add(entry.payload);
  const held = rowsOf(host, 'import').map((row) => String(row['original']));
  return { has: (text) => exact.has(text.trim()) || held.some((original) => original.includes(text.trim())) };
}

describe('the messy sample', () => {
  it('is taken, already there or held, row by row: no row is lost', () => {
    for (const counts of [counted.customers, counted.orders]) {
      expect(counts.taken + counts.already + counts.held).toBe(counts.read);
      expect(counts.taken).toBeGreaterThan(40);
    }
  });

  it('was told the same before anything was written', () => {
    const host = base.copy();
    const revision = host.register.revision;
    const { proposal } = expectOk(host.callFunction('apiInspectList', { tab: LIST })) as unknown as {
      proposal: Counts;
    };
    const { read, taken, already, held } = proposal;
    expect({ read, taken, already, held }).toEqual({ ...pick(counted.customers) });
    expect(host.register.revision).toBe(revision);
  });

  it('can be found again text by text: as a value, in the audit trail, in an own column or in Import', () => {
    const kept = keptTexts(adopted);
    const header = new Set(['序号']);
    const lost = [LIST, ORDERS].flatMap((title) => {
      const rows = shownTexts(adopted, title);
      const first = rows.findIndex((row) => row.some((text) => header.has(text) || text === '订单号'));
      return rows
        .slice(first + 3)
        .flatMap((row) => row.filter((text) => !kept.has(text) && !kept.has(text.replace(/\r\n?/g, '\n'))));
    });
    expect([...new Set(lost)]).toEqual([]);
  });

  it('leaves the adopted tabs as they were', () => {
    for (const title of [LIST, ORDERS]) {
      const rows = (host: Host): string => JSON.stringify(host.register.sheets.find((sheet) => sheet.title === title));
      expect(rows(adopted)).toBe(rows(base));
    }
  });

  it('holds rows without a name and a way to reach anybody, with their text and the reason in words', () => {
    const held = rowsOf(adopted, 'import');
    expect(held.length).toBe(counted.customers.held + counted.orders.held);
    expect(held.map((row) => String(row['original'])).join()).toContain('TODO: ask David about these');
    expect(held.every((row) => String(row['reason']).length > 3)).toBe(true);
  });

  it('makes no cell a formula', () => {
    expect(liveFormulas(adopted)).toEqual([]);
    expect(rowsOf(adopted, 'customers').map((row) => row['name'])).toContain("+cmd|' /C calc'!A0");
  });

  it('is audited with the actor, the source rows as identities, and one entry for the whole', () => {
    const entries = auditOf(adopted).filter((entry) => entry.origin === 'import');
    expect(new Set(entries.map((entry) => entry.actor))).toEqual(new Set([OWNER]));
    expect(entries.filter((entry) => entry.action === 'adopt' && entry.recordId === '')).toHaveLength(2);
    expect(verified(adopted)).toBe(true);
  });

  it('has a line in Review and a note for each cell that could not be read', () => {
    const doubtful = rowsOf(adopted, 'customers').filter((row) => row['phone'] === '见名片');
    expect(doubtful).toHaveLength(1);
    expect(
      openReview(adopted)
        .filter((line) => line['recordId'] === doubtful[0]?.['id'])
        .map((line) => line['text']),
    ).toContain('见名片');
  });

  it('names rows that share a phone or an e-mail as possible duplicates', () => {
    expect(openReview(adopted).some((line) => line['code'] === 'duplicate-suspected')).toBe(true);
  });

  it('leads each order to the customer who placed it', () => {
    const ids = new Set(rowsOf(adopted, 'customers').map((row) => row['id']));
    const purchases = rowsOf(adopted, 'purchases');
    expect(purchases.length).toBe(counted.orders.taken);
    const led = purchases.filter((row) => ids.has(row['customerId'] ?? ''));
    expect(led.length).toBe(purchases.length);
  });

  it('adopted a second time takes nothing and adds nothing', () => {
    const host = adopted.copy();
    const tabs = ['customers', 'contacts', 'purchases', 'import', 'review'];
    const before = JSON.stringify(content(host, tabs));
    const again = adopt(host, LIST);
    expect(again).toMatchObject({
      read: counted.customers.read,
      taken: 0,
      held: counted.customers.held,
      already: counted.customers.taken,
    });
    expect(adopt(host, ORDERS)).toMatchObject({ taken: 0, already: counted.orders.taken });
    expect(JSON.stringify(content(host, tabs))).toBe(before);
  });

  it('adopted once more with a new row takes that row', () => {
    const host = adopted.copy();
    const sheet = host.register.sheets.find((each) => each.title === LIST);
    const row = (sheet?.rows.length ?? 0) + 1;
    const name = (sheet?.rows[3]?.cells ?? []).findIndex(
      (cell) => cell?.value === '客户名称' || cell?.value === '姓名' || cell?.value === '名称',
    );
    host.edit(`${LIST}!${String.fromCharCode(65 + Math.max(1, name))}${String(row)}`, '新来的客户');
    expect(adopt(host, LIST)).toMatchObject({ taken: 1, already: counted.customers.taken });
  });
});

function pick({ read, taken, already, held }: Counts): Counts {
  return { read, taken, already, held };
}

describe('an adoption that dies', () => {
  const tabs = ['customers', 'contacts', 'purchases', 'import', 'review', 'people', 'lists'];

  const id = requestId();
  let start: Host;
  let whole: Host;
  /** Service calls of the whole adoption that write, by number. */
  let writes: readonly number[];

  beforeAll(() => {
    start = registerHost({ language: 'zh' });
    expectOk(start.callFunction('apiInstallAutomation', { requestId: requestId() }));
    addSample(start, { seed: 11, customers: 350 });
    whole = start.copy();
    const from = whole.calls.length;
    adopt(whole, LIST, {}, id);
    writes = whole.calls.slice(from).flatMap((record, index) => (record.kind === 'write' ? [index + 1] : []));
  });

  /** Begins the adoption and lets it die at its n-th write. */
  function killed(write: number, when: 'before' | 'after'): Host {
    const host = start.copy();
    host.setFaults([{ call: writes[write] ?? 0, when, kind: 'kill' }]);
    expect(host.callFunction('apiAdoptList', { requestId: id, tab: LIST, choices: {} }).killed).toBe(true);
    host.setFaults([]);
    return host;
  }

  it('between two of its batches is resumed to the same register', () => {
    expect(writes.length).toBeGreaterThan(2);
    for (const when of ['before', 'after'] as const) {
      const host = killed(1, when);
      adopt(host, LIST, {}, id);
      expect(content(host, tabs)).toEqual(content(whole, tabs));
      expect(systemOf(host).get('progress')).toBe('');
      expect(verified(host)).toBe(true);
    }
  });

  it('is told when the sidebar opens, refuses a second one beside it, and goes on by itself in the next hour', () => {
    const host = killed(writes.length - 1, 'before');
    expect(call(host, 'apiOpen', {})['inProgress']).toMatchObject({ action: 'adopt' });
    const other = { requestId: requestId(), tab: ORDERS };
    expect(call(host, 'apiAdoptList', other)).toMatchObject({ ok: false, error: { code: 'action-in-progress' } });
    host.advanceTo(host.now + 3_600_000);
    expect(call(host, 'apiOpen', {})['inProgress']).toBeNull();
    const ids = (each: Host): unknown[] =>
      rowsOf(each, 'customers').map((row) => [row['id'], row['name'], row['phone']]);
    expect(ids(host)).toEqual(ids(whole));
  });
});

describe('what a person chooses', () => {
  it('maps owners of the list to members, and settles what is missing by defaults', () => {
    const host = registerHost();
    addMember(host, 'linda@example.com', 'Entry', 'Linda');
    makeTab(host, 'List', [
      ['Name', 'Mobile', 'Sales', 'Status'],
      ['Ann', '13811112222', 'old Lin', 'lead'],
      ['Bob', '13811113333', null, null],
    ]);
    const choices = {
      columns: [{ column: 3, target: { table: 'customers', field: 'owner' } }],
      owners: { 'old Lin': 'linda@example.com' },
      defaults: { owner: 'linda@example.com', stage: 'prospect', kind: 'company' },
    };
    adopt(host, 'List', choices);
    expect(rowWith(host, 'customers', 'name', 'Ann')).toMatchObject({ owner: 'linda@example.com', stage: 'Lead' });
    expect(rowWith(host, 'customers', 'name', 'Bob')).toMatchObject({ owner: 'linda@example.com', stage: 'Prospect' });
    expect(auditOf(host).some((entry) => JSON.stringify(entry.payload).includes('old Lin'))).toBe(true);
  });

  it("keeps a column as the team's own, and a second list finds that column again", () => {
    const host = registerHost();
    makeTab(host, 'List', [
      ['Name', 'Mobile', 'Shoe size'],
      ['Ann', '13811112222', 38],
    ]);
    makeTab(host, 'More', [
      ['Name', 'Mobile', 'Shoe size'],
      ['Bob', '13811113333', '=42'],
    ]);
    adopt(host, 'List');
    adopt(host, 'More');
    const header = (tabOf(host, 'customers').rows[0]?.cells ?? []).map((cell) => cell?.value);
    expect(header.filter((label) => label === 'Shoe size')).toHaveLength(1);
    const at = header.indexOf('Shoe size');
    expect([1, 2].map((row) => tabOf(host, 'customers').rows[row]?.cells[at]?.value)).toEqual([38, '=42']);
  });

  it('takes customers that the register has already for what they are, by phone and e-mail', () => {
    const host = registerHost();
    expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Ann', phone: '13811112222' } }),
    );
    makeTab(host, 'List', [
      ['Name', 'Mobile'],
      ['Ann Lee', '138 1111 2222'],
      ['Bob', '13811113333'],
    ]);
    const counts = adopt(host, 'List');
    expect(counts.taken + counts.already + counts.held).toBe(2);
    expect(rowsOf(host, 'review').map((line) => line['code'])).toContain('duplicate-suspected');
  });
});

describe('lists that are none', () => {
  const tabs: readonly (readonly [string, readonly (readonly (string | number | null)[])[], string])[] = [
    ['an empty tab', [], 'list-empty'],
    ['a header and nothing below it', [['Name', 'Mobile']], 'list-empty'],
    [
      'numbers without a header',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      'list-no-header',
    ],
  ];

  it.each(tabs)('%s is refused by name, and nothing is written', (_, rows, code) => {
    const host = registerHost();
    makeTab(host, 'List', rows);
    const revision = host.register.revision;
    for (const [name, request] of [
      ['apiInspectList', {}],
      ['apiAdoptList', { requestId: requestId() }],
    ] as const) {
      expect(call(host, name, { ...request, tab: 'List' })).toMatchObject({ ok: false, error: { code } });
    }
    expect(host.register.revision).toBe(revision);
    expect(call(host, 'apiOpen', {})['inProgress']).toBeNull();
  });

  it('and a tab that does not exist is named', () => {
    expect(call(base.copy(), 'apiAdoptList', { requestId: requestId(), tab: 'Nowhere' }) satisfies Reply).toMatchObject(
      {
        ok: false,
        error: { code: 'tab-unknown', facts: { tab: 'Nowhere' } },
      },
    );
  });

  it("and the register's own tabs are not offered", () => {
    const { tabs: offered } = expectOk(adopted.callFunction('apiListTabs', {})) as unknown as {
      tabs: { title: string }[];
    };
    expect(offered.map((tab) => tab.title)).toEqual(['Sheet1', LIST, ORDERS, '填表说明', '字典']);
  });
});
