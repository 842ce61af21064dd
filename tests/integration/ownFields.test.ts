import { readXlsx } from 'hucre/xlsx';
import { xlsxBytes } from '../../local/files';
import type { Host } from '../../local/host';
import { insertColumnAt, typeIntoCell } from '../../local/sheets';
import { call, expectOk, registerHost, requestId } from './support/register';
import { columnLetters } from '../../src/google/a1';
import { addRow, apply, changeField, formField, headerOf, noteAt } from './support/fields';
import {
  address,
  auditOf,
  cellAt,
  columnOf,
  columnsOf,
  openReview,
  rowsOf,
  rowWith,
  systemOf,
  tabOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

const CARD = { table: 'Customers', en: 'Loyalty card', zh: '会员卡号', kind: 'Whole number', help: 'On the back' };

const save = (host: Host, fields: object): ReturnType<typeof call> =>
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields, acceptDuplicates: true });

describe('a row of the team in the Fields tab', () => {
  it('becomes a column with header, mark and format, a form field and a line of the guide, in one press', () => {
    const host = registerHost();
    const row = addRow(host, 'fields', CARD);
    const reply = apply(host);
    expect(reply).toMatchObject({ ok: true, applied: true, added: ['customers x_loyalty_card'], refused: [] });
    expect(headerOf(host, 'customers').at(-1)).toBe('Loyalty card');
    expect(columnOf(host, 'customers', 'x_loyalty_card')).toBe(columnsOf(tabOf(host, 'customers')).size - 1);
    expect(formField(host, 'x_loyalty_card')).toMatchObject({
      kind: 'integer',
      en: 'Loyalty card',
      help: 'On the back',
      own: true,
    });
    expect(valueAt(host, 'fields', row, 'key')).toBe('x_loyalty_card');
    expect(valueAt(host, 'fields', row, 'entry')).toBe('A whole number: 3.');
  });

  it('takes at most six requests to Sheets, and none more is needed: a second press changes nothing', () => {
    const host = registerHost();
    addRow(host, 'fields', CARD);
    apply(host);
    const before = JSON.stringify(rowsOf(host, 'fields'));
    expect(apply(host)).toMatchObject({ applied: false, added: [], refused: [] });
    expect(JSON.stringify(rowsOf(host, 'fields'))).toBe(before);
    expect(headerOf(host, 'customers').filter((label) => label === 'Loyalty card')).toHaveLength(1);
  });

  it('is entered by the form, checked by its kind, kept in the audit trail, in snapshots and in a restore', () => {
    const host = registerHost();
    addRow(host, 'fields', CARD);
    apply(host);
    expect(save(host, { name: 'Ann Lee', x_loyalty_card: 'a lot' })).toMatchObject({
      ok: false,
      issues: [{ field: 'x_loyalty_card', code: 'number-unreadable' }],
    });
    expectOk({ reply: save(host, { name: 'Ann Lee', x_loyalty_card: '1,200' }) });
    const { row, id } = rowWith(host, 'customers', 'name', 'Ann Lee');
    expect(valueAt(host, 'customers', row, 'x_loyalty_card')).toBe(1200);
    expect(auditOf(host).find((line) => line.recordId === id)?.payload.after).toMatchObject({ x_loyalty_card: 1200 });
    const { snapshotId } = expectOk(host.callFunction('apiTakeSnapshot', { requestId: requestId() })) as never as {
      snapshotId?: string;
    };
    const taken = rowsOf(host, 'snapshots').at(-1)?.['id'] ?? snapshotId;
    typeUnseen(host, 'customers', row, 'x_loyalty_card', '7');
    expectOk(host.callFunction('apiRestoreSnapshot', { requestId: requestId(), snapshotId: taken }));
    expect(valueAt(host, 'customers', row, 'x_loyalty_card')).toBe(1200);
  });

  it('is watched in cells like any other: an edit is put into standard form, a doubtful one is listed', () => {
    const host = registerHost();
    addRow(host, 'fields', { ...CARD, kind: 'Date' });
    apply(host);
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    expectOk({ reply: save(host, { name: 'Ann Lee' }) });
    host.edit(address(host, 'customers', 2, 'x_loyalty_card'), '2024年3月1日');
    expect(cellAt(host, 'customers', 2, 'x_loyalty_card')?.value).toBe(45352);
    host.edit(address(host, 'customers', 2, 'x_loyalty_card'), '2023年6月31日');
    expect(openReview(host)).toMatchObject([{ field: 'Loyalty card', code: 'date-impossible' }]);
    expect(noteAt(host, 'customers', 2, 'x_loyalty_card')).toContain('June');
  });

  it('comes into force by itself with the automation: typed cell by cell, and by the hour', () => {
    const host = registerHost();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    const row = Math.max(...rowsOf(host, 'fields').map((each) => each.row)) + 1;
    for (const [field, text] of Object.entries(CARD)) {
      const { executions } = host.edit(address(host, 'fields', row, field), text);
      expect(executions.filter((run) => !run.ok)).toEqual([]);
    }
    expect(formField(host, 'x_loyalty_card')).toMatchObject({ kind: 'integer', help: 'On the back' });
    expect(openReview(host)).toEqual([]);
    addRow(host, 'fields', { table: 'Contacts', en: 'Floor' });
    host.advanceTo(host.now + 3_600_000);
    expect(formField(host, 'x_floor', 'contacts')).toMatchObject({ kind: 'text' });
  });

  it('takes over a column of the team’s own with its header, and its values are checked', () => {
    const host = registerHost();
    expectOk({ reply: save(host, { name: 'Ann Lee' }) });
    expectOk({ reply: save(host, { name: 'Bob Ray' }) });
    const { sheetId, columnCount } = tabOf(host, 'customers');
    insertColumnAt(host.register, sheetId, columnCount);
    for (const [row, text] of ['会员卡号', '1,200', 'gold'].entries()) {
      typeIntoCell(host.register, sheetId, row, columnCount, text);
    }
    addRow(host, 'fields', CARD);
    apply(host);
    expect(columnOf(host, 'customers', 'x_loyalty_card')).toBe(columnCount);
    expect(tabOf(host, 'customers').columnCount).toBe(columnCount + 1);
    expect(headerOf(host, 'customers').at(-1)).toBe('Loyalty card');
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    host.advanceTo(host.now + 3_600_000);
    expect(valueAt(host, 'customers', 2, 'x_loyalty_card')).toBe(1200);
    expect(valueAt(host, 'customers', 3, 'x_loyalty_card')).toBe('gold');
    expect(openReview(host)).toMatchObject([{ field: 'Loyalty card', code: 'number-unreadable', text: 'gold' }]);
  });
});

describe('renaming and retiring', () => {
  it('keep the data: the header follows the label, the column of a retired field is hidden', () => {
    const host = registerHost();
    addRow(host, 'fields', CARD);
    apply(host);
    expectOk({ reply: save(host, { name: 'Ann Lee', x_loyalty_card: '7' }) });
    changeField(host, 'x_loyalty_card', { en: 'Club card' });
    apply(host);
    expect(headerOf(host, 'customers').at(-1)).toBe('Club card');
    changeField(host, 'x_loyalty_card', { retired: 'yes' });
    apply(host);
    const column = columnOf(host, 'customers', 'x_loyalty_card');
    expect(tabOf(host, 'customers').columns[column]).toMatchObject({ hiddenByUser: true });
    expect(formField(host, 'x_loyalty_card')).toBeUndefined();
    expect(valueAt(host, 'customers', 2, 'x_loyalty_card')).toBe(7);
    changeField(host, 'x_loyalty_card', { retired: '' });
    apply(host);
    expect(tabOf(host, 'customers').columns[column]).not.toMatchObject({ hiddenByUser: true });
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ ok: true, broken: null });
  });
});

describe('another kind', () => {
  it('shows first which values would not fit, waits for a person, then keeps their text and lists them', () => {
    const host = registerHost();
    addRow(host, 'fields', { ...CARD, kind: 'Text' });
    apply(host);
    for (const card of ['12', '2024-03-01', 'gold']) {
      expectOk({ reply: save(host, { name: `Card ${card}`, x_loyalty_card: card }) });
    }
    const wish = { table: 'customers', key: 'x_loyalty_card', kind: 'date' };
    expect(call(host, 'apiPreviewFieldKind', wish)).toMatchObject({
      ok: true,
      values: 3,
      count: 2,
      misfits: [
        { row: 2, value: '12' },
        { row: 4, value: 'gold' },
      ],
    });
    changeField(host, 'x_loyalty_card', { kind: 'Date' });
    const { refused } = apply(host);
    expect(refused).toMatchObject([{ column: 'kind', code: 'field-kind-waits', facts: { count: 2 } }]);
    expect(formField(host, 'x_loyalty_card')).toMatchObject({ kind: 'text' });
    expect(call(host, 'apiOpen', {})['fields']).toMatchObject({
      pending: false,
      refused: 1,
      kinds: [{ ...wish, label: { zh: '会员卡号' }, from: { en: 'Text' }, to: { en: 'Date' }, count: 2 }],
    });
    changeField(host, 'x_loyalty_card', { kind: 'Whole number' });
    expect(call(host, 'apiOpen', {})['fields']).toEqual({ pending: true, refused: 1 });
    changeField(host, 'x_loyalty_card', { kind: 'Date' });
    expect(apply(host, [wish]).refused).toEqual([]);
    expect(formField(host, 'x_loyalty_card')).toMatchObject({ kind: 'date' });
    expect(cellAt(host, 'customers', 3, 'x_loyalty_card')?.value).toBe(45352);
    expect(valueAt(host, 'customers', 4, 'x_loyalty_card')).toBe('gold');
    expect(openReview(host).map((line) => line['code'])).toEqual(expect.arrayContaining(['date-unreadable']));
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ ok: true, broken: null });
  });
});

describe('a Fields tab with mistakes', () => {
  it('a loop in conditions, a duplicate key, an unknown kind: each row is refused with a note and a line, the rest works', () => {
    const host = registerHost();
    const a = addRow(host, 'fields', { table: 'Customers', en: 'A', kind: 'Yes or no', condition: 'B = yes' });
    const b = addRow(host, 'fields', { table: 'Customers', en: 'B', kind: 'Yes or no', condition: 'A = yes' });
    const twice = addRow(host, 'fields', { table: 'Customers', key: 'phone', en: 'Phone again' });
    const kind = addRow(host, 'fields', { table: 'Customers', en: 'Weight', kind: 'Kilograms' });
    addRow(host, 'fields', { table: 'Customers', en: 'Good' });
    const { refused } = apply(host);
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [a, 'condition-loop'],
      [b, 'condition-loop'],
      [twice, 'field-key-taken'],
      [kind, 'field-kind-unknown'],
    ]);
    expect(noteAt(host, 'fields', kind, 'kind')).toContain('no such kind');
    expect(openReview(host)).toHaveLength(4);
    expect(formField(host, 'x_good')).toBeDefined();
    expectOk({ reply: save(host, { name: 'Ann Lee', x_good: 'yes' }) });
    typeUnseen(host, 'fields', kind, 'kind', 'Number');
    expect(apply(host).refused).toHaveLength(3);
    expect(noteAt(host, 'fields', kind, 'kind')).toBe('');
    expect(openReview(host)).toHaveLength(3);
    expect(formField(host, 'x_weight')).toMatchObject({ kind: 'number' });
  });

  it('that was emptied altogether loses no field: the rows come back', () => {
    const host = registerHost();
    addRow(host, 'fields', CARD);
    apply(host);
    const before = rowsOf(host, 'fields').length;
    for (const { row } of rowsOf(host, 'fields')) {
      for (const field of ['table', 'key', 'en', 'zh', 'kind', 'list', 'required', 'personal', 'entry', 'help']) {
        typeUnseen(host, 'fields', row, field, '');
      }
    }
    apply(host);
    expect(rowsOf(host, 'fields')).toHaveLength(before);
    expect(formField(host, 'x_loyalty_card')).toBeDefined();
    expect(systemOf(host).get('fields.0')).toContain('x_loyalty_card');
  });
});

describe('a list that is adopted', () => {
  it('fills an own field by its label, checked by its kind, and adds no second column of that name', () => {
    const host = registerHost();
    addRow(host, 'fields', CARD);
    apply(host);
    const tab = host.register.sheets[0]?.title ?? '';
    host.paste(`${tab}!A1`, '姓名\t手机\t会员卡号\n赵敏\t13900139000\t1,200\n周芷若\t13900139001\tgold');
    expectOk(host.callFunction('apiAdoptList', { requestId: requestId(), tab, choices: {} }));
    const { row } = rowWith(host, 'customers', 'name', '赵敏');
    expect(valueAt(host, 'customers', row, 'x_loyalty_card')).toBe(1200);
    expect(headerOf(host, 'customers').filter((label) => /card|卡号/.test(String(label)))).toEqual(['Loyalty card']);
    expect(openReview(host)).toMatchObject([{ field: 'Loyalty card', code: 'number-unreadable', text: 'gold' }]);
  });
});

describe('the sidebar', () => {
  it('says nothing of Fields and Lists in a new register, then what waits, then what is refused', () => {
    const host = registerHost();
    const said = (): unknown => call(host, 'apiOpen', {})['fields'];
    expect(said()).toBeUndefined();
    addRow(host, 'fields', CARD);
    expect(said()).toEqual({ pending: true, refused: 0 });
    apply(host);
    expect(said()).toBeUndefined();
    const row = addRow(host, 'fields', { table: 'Customers', en: 'Weight', kind: 'Kilograms' });
    apply(host);
    expect(said()).toEqual({ pending: false, refused: 1 });
    typeUnseen(host, 'fields', row, 'kind', 'Number');
    apply(host);
    expect(said()).toBeUndefined();
  });
});

describe('a register whose Fields and Lists nobody touched', () => {
  const waiting = (host: Host): unknown => call(host, 'apiOpen', {})['fields'];

  it('has nothing that waits: after set-up in either language, after a second one, and after a change of language', () => {
    for (const language of ['en', 'zh'] as const) {
      const host = registerHost({ language });
      expect(waiting(host)).toBeUndefined();
      expectOk(host.callFunction('apiSetUp', { requestId: requestId() }));
      expect(waiting(host)).toBeUndefined();
      host.clickMenu(language === 'en' ? 'menuLanguageChinese' : 'menuLanguageEnglish');
      expect(waiting(host)).toBeUndefined();
      expectOk(host.callFunction('apiSetUp', { requestId: requestId() }));
      expect(waiting(host)).toBeUndefined();
    }
  });

  it('has nothing that waits once a list is adopted and records are saved', () => {
    const host = registerHost();
    const tab = host.register.sheets[0]?.title ?? '';
    host.paste(`${tab}!A1`, '姓名\t手机\n赵敏\t13900139000\n周芷若\t13900139001');
    expectOk(host.callFunction('apiAdoptList', { requestId: requestId(), tab, choices: {} }));
    expectOk({ reply: save(host, { name: 'Ann Lee' }) });
    expect(waiting(host)).toBeUndefined();
  });

  it('has nothing that waits where an older release wrote fewer rows and no texts, once it is set up again', () => {
    const host = registerHost();
    const since = ['purpose', 'help', 'group', 'condition', 'form', 'retired', 'entry'];
    for (const { row, key } of rowsOf(host, 'fields')) {
      const later = key === 'lastVerifiedOn';
      const blank = later ? ['table', 'key', 'en', 'zh', 'kind', 'list', 'required', 'personal', ...since] : since;
      for (const field of blank) typeUnseen(host, 'fields', row, field, '');
    }
    expectOk(host.callFunction('apiSetUp', { requestId: requestId() }));
    expect(waiting(host)).toBeUndefined();
  });
});

describe('cells of the Fields tab', () => {
  it.each(['en', 'zh'] as const)(
    'offer what they understand, warn only, and mark no row of a new register (%s)',
    (language) => {
      const host = registerHost({ language });
      const row = addRow(host, 'fields', {});
      const offered = (field: string): readonly string[] => {
        const rule = cellAt(host, 'fields', row, field)?.validation;
        expect(rule?.strict).not.toBe(true);
        return rule?.condition.values?.map((value) => value.userEnteredValue ?? '') ?? [];
      };
      expect(offered('table')).toHaveLength(6);
      expect(offered('form')).toHaveLength(3);
      for (const column of ['required', 'personal', 'retired'])
        expect(offered(column)).toEqual([language === 'zh' ? '是' : 'yes']);
      for (const column of ['table', 'kind', 'form', 'required', 'personal', 'retired']) {
        const shown = rowsOf(host, 'fields').map((each) => String(each[column] ?? ''));
        expect(shown.filter((text) => text !== '' && !offered(column).includes(text))).toEqual([]);
      }
      for (const [at, kind] of offered('kind').slice(0, -3).entries()) {
        const label = `${language} ${String(at)}`;
        const list = kind === 'Option' || kind === '选项' ? { list: 'stage' } : {};
        const cells = {
          table: offered('table')[at % 6] ?? '',
          en: label,
          kind,
          form: offered('form')[at % 3] ?? '',
          ...list,
        };
        addRow(host, 'fields', { ...cells, required: offered('required')[0] ?? '' });
      }
      expect(apply(host).refused).toEqual([]);
    },
  );
});

describe('an exported workbook', () => {
  it('keeps the column of an own field: its header, texts with leading zeros, and its drop-down', async () => {
    const host = registerHost();
    addRow(host, 'fields', { ...CARD, kind: 'Text' });
    addRow(host, 'fields', { table: 'Customers', en: 'Card stage', kind: 'Option', list: 'stage' });
    apply(host);
    expectOk({ reply: save(host, { name: 'Ann Lee', x_loyalty_card: '00123', x_card_stage: 'lead' }) });
    const { sheets } = await readXlsx((await xlsxBytes(host.register)).bytes, { readStyles: true });
    const sheet = sheets.find(({ name }) => name === 'Customers');
    const header = sheet?.rows[0] ?? [];
    expect(header.slice(-2)).toEqual(['Loyalty card', 'Card stage']);
    expect(sheet?.rows[1]?.slice(header.length - 2, header.length)).toEqual(['00123', 'Lead']);
    const column = columnLetters(columnOf(host, 'customers', 'x_card_stage'));
    expect(sheet?.dataValidations?.map(({ range }) => range).join(' ')).toMatch(new RegExp(`\\b${column}\\d`));
  });
});
