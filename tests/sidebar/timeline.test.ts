import type { CustomerSheetReply, HistoryEntry, WireRecord } from '../../src/contract/replies';
import { entriesFor, totalOf } from '../../sidebar/customer/timelineModel';
import { firstStack, followed, pushed } from '../../sidebar/session/views';
import { childFields } from '../../sidebar/children/childFields';
import { tabDef } from '../../src/core/schema/tables';

const record = (id: string, fields: object): WireRecord => ({ ...fields, id });
const change = (at: string): HistoryEntry => ({
  seq: 1,
  table: 'customers',
  at,
  by: 'x@example.com',
  origin: 'form',
  where: 'form',
  action: 'save',
  what: 'Changed',
  version: 2,
  changes: [],
});
const sheet = (over: Partial<CustomerSheetReply> = {}): CustomerSheetReply => ({
  customer: record('C-000001-G', {}),
  row: 2,
  contacts: [],
  interactions: [record('I-1', { at: '2026-11-03 10:00' }), record('I-2', { at: '2026-11-01 10:00' })],
  purchases: [record('O-1', { on: '2026-11-02' }), record('O-2', { on: 'soon' })],
  cases: [],
  feedback: [record('F-1', { at: '2026-10-01 10:00' })],
  totals: { interactions: 2, purchases: 2, feedback: 1 },
  ages: {},
  review: [],
  ...over,
});
const keys = (...args: Parameters<typeof entriesFor>): readonly string[] =>
  entriesFor(...args).entries.map((one) => one.key);

describe('the timeline', () => {
  it('puts every sort into one list, newest first, what holds no day last', () => {
    expect(keys('all', sheet(), null)).toEqual(['I-1', 'O-1', 'I-2', 'F-1', 'O-2']);
    expect(keys('purchases', sheet(), null)).toEqual(['O-1', 'O-2']);
    expect(totalOf('all', sheet(), null)).toBe(5);
  });

  it('has changes among the others once they were loaded', () => {
    expect(keys('all', sheet(), [change('2026-11-02 09:00')])).toEqual(['I-1', 'change 0', 'O-1', 'I-2', 'F-1', 'O-2']);
    expect(keys('changes', sheet(), null)).toEqual([]);
  });

  it('ends where a sort was not loaded any further, and says that there is more', () => {
    const cut = sheet({ totals: { interactions: 9, purchases: 2, feedback: 1 } });
    expect(entriesFor('all', cut, null)).toMatchObject({ truncated: true });
    expect(keys('all', cut, null)).toEqual(['I-1', 'O-1', 'I-2']);
    expect(keys('feedback', cut, null)).toEqual(['F-1']);
    expect(entriesFor('feedback', cut, null).truncated).toBe(false);
  });
});

describe('following the sheet', () => {
  const other = sheet({ customer: record('C-000002-E', {}) });

  it('shows the customer above the first view, and in the place of another one', () => {
    const one = followed(firstStack, sheet());
    expect(one.map(({ view }) => view.name)).toEqual(['find', 'customer']);
    expect(followed(one, sheet())).toBe(one);
    expect(followed(one, other).map(({ view }) => ('id' in view ? view.id : ''))).toEqual(['', 'C-000002-E']);
  });

  it('never leads away from a form', () => {
    const typing = pushed(firstStack, { name: 'add', typed: '' });
    expect(followed(typing, sheet())).toBe(typing);
  });
});

describe('the form of a record that hangs on a customer', () => {
  it.each(['contacts', 'cases', 'feedback'] as const)(
    'asks for every field of %s once, never for the customer',
    (sort) => {
      for (const isNew of [true, false]) {
        const { first, more } = childFields(sort, tabDef(sort).fields, isNew);
        const asked = [...first, ...more].map((field) => field.key);
        const entered = tabDef(sort).fields.filter((field) => field.computed !== true && field.key !== 'customerId');
        expect([...asked].sort()).toEqual(entered.map((field) => field.key).sort());
      }
    },
  );

  it('asks of a case that is changed what became of it, too', () => {
    const { first } = childFields('cases', tabDef('cases').fields, false);
    expect(first.map((field) => field.key)).toEqual(
      expect.arrayContaining(['kind', 'summary', 'handler', 'status', 'resolution', 'satisfaction']),
    );
  });
});
