import { fakeAdoption, fakeVault, preview } from './support/fakeDialogs';
import { fakeRegister, openReply, type FakeRegister } from './support/fakeRegister';
import { describePages, press, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

/** Texts that become a script wherever text is joined into HTML, and some that only break what is careless. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '<iframe src="javascript:alert(1)"></iframe>',
  '</script><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '${alert(1)} {{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("javascript:alert(1)","x")',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202Etxet desrever\u202C',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
  '𝕋𝕙𝕖 👩‍👩‍👧‍👦 ﷽',
  'A'.repeat(3000),
  '__proto__',
  'undefined',
];

describePages('text from a register is only ever text', (pages) => {
  it('in the list, on the page of a customer, in its form and in messages', async () => {
    for (const shift of [0, 6, 12]) {
      const text = (at: number): string => HOSTILE[(at + shift) % HOSTILE.length] ?? '';
      const register = hostileRegister(text);
      const page = await pages.open('sidebar', register.functions);
      await page.waitForSelector('#find-input:focus');
      await type(page, 'C-000009');
      await page.waitForSelector('.result');
      expect(await page.textContent('.result-name')).toBe(text(0));
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      expect(await page.textContent('.customer h1')).toBe(text(0));
      expect(await page.textContent('.said')).toBe(text(1));
      await page.getByText('All details').click();
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.waitForSelector('.form [name=name]:focus');
      expect(await page.inputValue('.form [name=name]')).toBe(text(0));
      await page.locator('.more').click();
      // google.script.run, words, page, and the views that the page fetched.
      expect(await page.evaluate(() => document.scripts.length)).toBe(4);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    }
    expect(pages.faults()).toEqual([]);
  });

  it('in the dialogs', async () => {
    const adoption = await pages.open('adopt', hostileAdoption(), { width: 720 });
    await adoption.locator('.panel .button').click();
    await adoption.waitForSelector('.mapping');
    expect(await adoption.locator('.before-text').allTextContents()).toEqual(HOSTILE);
    expect(await adoption.evaluate(() => document.scripts.length)).toBe(5);
    const vault = await pages.open('snapshots', hostileVault(), { width: 720 });
    await vault.waitForSelector('.snapshots li');
    expect((await vault.locator('.snapshots li b').allTextContents()).sort()).toEqual([...HOSTILE].sort());
    expect(await vault.evaluate(() => document.scripts.length)).toBe(5);
    expect(pages.faults()).toEqual([]);
  });
});

/** One customer, each of whose fields holds another hostile text, and records that hang on it. */
function hostileRegister(text: (at: number) => string): FakeRegister {
  const members = [{ email: text(2), name: text(3), role: 'owner' }];
  const register = fakeRegister('en', { findings: HOSTILE, user: text(1), members });
  const keys = [
    'name',
    'company',
    'title',
    'phone',
    'email',
    'owner',
    'stage',
    'tags',
    'notes',
    'staleReasons',
    'address',
  ];
  const fields = Object.fromEntries(keys.map((key, i) => [key, text(i)]));
  const record = { ...fields, id: 'C-000009-X', stale: true, version: 1 };
  const of = (field: string): object => ({ id: field, customerId: record.id });
  register.customers.clear();
  register.customers.set(record.id, record);
  register.interactions.splice(0, 9, {
    ...of('I-1'),
    at: text(4),
    channel: text(5),
    summary: text(1),
    by: text(2),
  } as never);
  register.purchases.splice(0, 9, {
    ...of('O-1'),
    on: text(6),
    item: text(7),
    amount: text(8),
    currency: text(9),
  } as never);
  return register;
}

function hostileAdoption(): object {
  const first = preview.columns[0];
  const columns = HOSTILE.map((text, i) => ({
    ...first,
    column: i + 1,
    label: text,
    ownLabel: text,
    target: 'own',
    samples: [{ row: 3, before: text, after: text }],
  }));
  const heldRows = HOSTILE.map((text, row) => ({ ...preview.heldRows[0], row, original: [[text, text]] }));
  const unknownOwners = HOSTILE.map((text) => ({ text, count: 1 }));
  return {
    ...fakeAdoption().functions,
    apiOpen: () => ({ ok: true, ...openReply('en') }),
    apiListTabs: () => ({ ok: true, tabs: HOSTILE.map((title) => ({ title, rows: 2, columns: 2 })), active: '' }),
    apiInspectList: () => ({ ok: true, proposal: { ...preview, titles: HOSTILE, columns, heldRows, unknownOwners } }),
  };
}

function hostileVault(): object {
  const snapshots = HOSTILE.map((text, i) => ({
    id: String(i),
    at: text,
    name: text,
    reason: text,
    by: text,
    counts: {},
    bytes: 1,
  }));
  return {
    ...fakeVault('en').functions,
    apiOpen: () => ({ ok: true, ...openReply('en') }),
    apiListSnapshots: () => ({ ok: true, snapshots }),
  };
}
