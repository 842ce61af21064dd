import fc from 'fast-check';
import { planReview } from '../../src/app/edits/reviewChanges';
import { linesSettledBy, openLines, reviewLines, standingLines } from '../../src/app/reviewLines';
import { reviewRow } from '../../src/app/review';
import type { ChangeSet, FieldValues } from '../../src/core/changeSet';
import type { RowPlan } from '../../src/core/edits/planRow';
import { formatId } from '../../src/core/values/ids';
import { aScene, WANG } from './support/aScene';

const C1 = formatId('C', 1);
const AT = '2026-11-21 10:00';

const line = (text: string, over: FieldValues = {}): FieldValues => ({
  ...reviewRow({
    table: 'customers',
    recordId: C1,
    field: 'email',
    text,
    owner: WANG,
    at: AT,
    issue: { code: 'email-invalid', facts: { text, reason: 'no-at' } },
  }),
  ...over,
});

function viewOf(...lines: readonly FieldValues[]) {
  const { store } = aScene();
  for (const each of lines) store.put('review', each);
  return store.read({ review: 'all' });
}

/** What looking at a cell gave: a doubtful text, or a good value where `issue` is absent. */
const looked = (text: string, isDoubtful = true): RowPlan => ({
  values: { email: text, owner: WANG },
  changed: ['email'],
  rewritten: [],
  original: {},
  issues: isDoubtful ? [{ code: 'email-invalid', field: 'email', facts: { text } }] : [],
  notes: {},
});
const review = (view: ReturnType<typeof viewOf>, plan: RowPlan) =>
  planReview(view, AT, [{ table: 'customers', id: C1, plan }]);

const saved = (fields: FieldValues, over: Partial<ChangeSet> = {}): ChangeSet => ({
  kind: 'edited',
  action: 'save',
  origin: 'form',
  changes: [{ op: 'update', table: 'customers', id: C1, fields, before: {} }],
  ...over,
});

describe('lines of Review', () => {
  it('know the field by its key, whatever label the column shows, and survive facts that were damaged by hand', () => {
    const [read] = reviewLines(viewOf(line('ask her', { field: '邮箱', facts: '{' })));
    expect(read).toMatchObject({ table: 'customers', recordId: C1, field: 'email', code: 'email-invalid', facts: {} });
  });

  it('that are put off are open again from their day on', () => {
    const view = viewOf(line('ask her', { postponedTo: '2026-11-25' }), line('x', { status: 'kept' }));
    expect(openLines(view, '2026-11-24')).toEqual([]);
    expect(openLines(view, '2026-11-25')).toHaveLength(1);
  });

  it('that were written by another hand have no key and are left alone', () => {
    expect(reviewLines(viewOf({ status: 'open', text: 'call her' }))).toEqual([]);
  });
});

describe('a doubtful text that is found again', () => {
  it.each([
    ['open', 0],
    ['kept', 0],
    ['settled', 1],
  ])('is listed anew where its line is %s: %i times', (status, times) => {
    expect(review(viewOf(line('ask her', { status })), looked('ask her')).added).toHaveLength(times);
  });

  it('is listed where another text was kept', () => {
    expect(review(viewOf(line('ask her', { status: 'kept' })), looked('ask him')).added).toMatchObject([
      { text: 'ask him' },
    ]);
  });

  it('closes the line about the text before it, also where the new one was kept long ago', () => {
    const view = viewOf(line('ask her', { status: 'kept' }), line('ask him'));
    expect(review(view, looked('ask her'))).toMatchObject({
      added: [],
      updated: [{ row: 3, fields: { status: 'settled' } }],
    });
  });

  it('property: is open at most once, whatever is typed and kept in turn', () => {
    const step = fc.record({ text: fc.constantFrom('a', 'b', 'good'), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { store } = aScene();
        const kept = new Set<string>();
        for (const { text, keep } of steps) {
          const view = store.read({ review: 'all' });
          const { added, updated } = review(view, looked(text, text !== 'good'));
          for (const each of added) store.put('review', each);
          for (const { row, fields } of updated) store.type('review', row, fields);
          const open = openLines(store.read({ review: 'all' }), '2026-11-21');
          expect(open.map((each) => each.text)).toEqual(text === 'good' || kept.has(text) ? [] : [text]);
          if (!keep) continue;
          for (const { row, text: which } of open) {
            store.type('review', row, { status: 'kept' });
            kept.add(which);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a save in the sidebar', () => {
  it('settles the lines about the fields that it changed, and no others', () => {
    const view = viewOf(line('ask her'), line('x', { key: `customers ${C1} phone phone-invalid` }));
    expect(linesSettledBy(view, saved({ email: 'a@b.example' }), AT, WANG)).toEqual([
      { table: 'review', row: 2, fields: { status: 'settled', closedAt: AT } },
    ]);
  });

  it.each([
    [
      'another customer’s',
      saved(
        { email: 'x' },
        { changes: [{ op: 'update', table: 'customers', id: formatId('C', 2), fields: { email: 'x' }, before: {} }] },
      ),
    ],
    ['those behind a cell, which is looked at by itself,', saved({ email: 'x' }, { origin: 'cell' })],
    ['any, where a job wrote,', saved({ email: 'x' }, { kind: 'computed' })],
  ])('does not settle %s lines', (_, changes) => {
    expect(linesSettledBy(viewOf(line('ask her')), changes, AT, WANG)).toEqual([]);
  });

  it('does not close a line that somebody kept', () => {
    const view = viewOf(line('ask her', { status: 'kept' }));
    expect(linesSettledBy(view, saved({ email: 'x' }), AT, WANG)).toEqual([]);
    expect(standingLines(view).stands(line('ask her'))).toBe(true);
  });
});
