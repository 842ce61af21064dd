import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { confirmationsDue } from '../../../src/core/day/confirmations';
import { dueContact } from '../../../src/core/day/dueContact';
import { byPriority } from '../../../src/core/day/priority';
import { customerFields } from '../../../src/core/schema/customerFields';
import { addDays, daysBetween, type CivilDate } from '../../../src/core/values/civilDate';
import { stampsAfter, verifiableFields } from '../../../src/core/verification/verification';

const day = (text: string): CivilDate => text as CivilDate;
const TODAY = day('2026-11-21');
const verifiable = verifiableFields(customerFields);

describe('dueContact', () => {
  it.each([
    ['is due on its day', { nextContactOn: '2026-11-21' }, { on: '2026-11-21', days: 0 }],
    ['is nine days overdue', { nextContactOn: '2026-11-12' }, { on: '2026-11-12', days: 9 }],
    ['is not due tomorrow', { nextContactOn: '2026-11-22' }, null],
    ['is none without a plan', {}, null],
    ['is done by a contact on the day', { nextContactOn: '2026-11-12', lastContactOn: '2026-11-12' }, null],
    [
      'is not done by one before',
      { nextContactOn: '2026-11-12', lastContactOn: '2026-11-11' },
      { on: '2026-11-12', days: 9 },
    ],
    ['is none where the cell holds a text', { nextContactOn: 'next week' }, null],
  ])('%s', (_, fields: FieldValues, due) => expect(dueContact(fields, TODAY)).toEqual(due));

  it('property: a day is due from itself on, overdue by the days since', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (ahead) => {
        const on = addDays(TODAY, ahead);
        const due = dueContact({ nextContactOn: on }, TODAY);
        expect(due).toEqual(ahead > 0 ? null : { on, days: daysBetween(on, TODAY) });
      }),
    );
  });
});

describe('confirmationsDue', () => {
  const record: FieldValues = {
    name: 'Ann',
    phone: '+8613800138000',
    email: 'ann@shop.example',
    landline: '+86755 88888888',
    createdAt: '2025-01-10 09:00',
  };
  const confirmed = (field: string, on: string, fields = record): FieldValues => ({
    ...fields,
    ...stampsAfter(fields, field, { on: day(on), by: 'ann@example.com', how: 'phone' }),
  });
  const due = (fields: FieldValues, months = 12): readonly string[] =>
    confirmationsDue(fields, verifiable, TODAY, months).map(({ field }) => field);

  it('asks for phone and e-mail that nobody ever confirmed, from a year after the record was made', () => {
    expect(due(record)).toEqual(['phone', 'email']);
    expect(due({ ...record, createdAt: '2026-01-10 09:00' })).toEqual([]);
    expect(due({ ...record, createdAt: 'long ago' })).toEqual([]);
  });

  it('asks again for whatever was confirmed a year ago, and not before', () => {
    expect(due(confirmed('landline', '2025-11-21'))).toEqual(['phone', 'landline', 'email']);
    expect(due(confirmed('landline', '2025-11-22'))).toEqual(['phone', 'email']);
    expect(due(confirmed('phone', '2026-11-01'))).toEqual(['email']);
  });

  it('asks again for a value that was changed since', () => {
    expect(due({ ...confirmed('phone', '2026-11-01'), phone: '+8613900139000' })).toEqual(['phone', 'email']);
  });

  it('says since when and by whom', () => {
    expect(confirmationsDue(confirmed('email', '2025-09-01'), verifiable, TODAY, 12)).toContainEqual({
      field: 'email',
      value: 'ann@shop.example',
      on: '2025-09-01',
      by: 'ann@example.com',
      months: 14,
    });
  });

  it('asks for nothing where the limit is 0 months, and for no empty field', () => {
    expect(due(record, 0)).toEqual([]);
    expect(due({ createdAt: '2020-01-01 00:00', phone: '' })).toEqual([]);
  });
});

describe('byPriority', () => {
  const gap = (share: number, spent = 0) => ({ share, spent });

  it('puts the worst first, and of equals the one who spent most', () => {
    expect(byPriority([gap(0.7), gap(0.5), gap(0.7, 900), gap(0.7, 100)])).toEqual([
      gap(0.7, 900),
      gap(0.5),
      gap(0.7, 100),
      gap(0.7),
    ]);
  });

  it('keeps the order of equals, and is not led astray by money given back', () => {
    const [a, b] = [gap(0.5), gap(0.5)];
    expect(byPriority([a, b])[0]).toBe(a);
    expect(byPriority([gap(0.5, -900), gap(0.4, -100)])).toEqual([gap(0.4, -100), gap(0.5, -900)]);
  });

  it('property: gives back the very same customers, and never one before another that is worse and spent more', () => {
    const gaps = fc.array(
      fc.record({
        share: fc.integer({ min: 0, max: 99 }).map((n) => n / 100),
        spent: fc.integer({ min: 0, max: 5_000 }),
      }),
    );
    fc.assert(
      fc.property(gaps, (all) => {
        const sorted = byPriority(all);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
        sorted.forEach((one, index) => {
          const outranked = sorted.slice(index + 1).some((other) => other.share < one.share && other.spent > one.spent);
          expect(outranked).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });
});
