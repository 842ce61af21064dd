import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { customerFields } from '../../../src/core/schema/customerFields';
import type { CivilDate } from '../../../src/core/values/civilDate';
import {
  ageOf,
  monthsBetween,
  readStamps,
  standingStamps,
  stampOf,
  stampsAfter,
  valueKey,
  verifiableFields,
} from '../../../src/core/verification/verification';

const day = (text: string): CivilDate => text as CivilDate;
const byAnn = (on: string, how = 'phone') => ({ on: day(on), by: 'ann@example.com', how });

/** The record after fields were confirmed one after the other. */
function confirmed(fields: FieldValues, ...steps: readonly (readonly [string, string])[]): FieldValues {
  return steps.reduce((now, [field, on]) => ({ ...now, ...stampsAfter(now, field, byAnn(on)) }), fields);
}

const customer: FieldValues = { name: '王小明', phone: '+8613800138000', email: 'wang@example.com' };

describe('a stamp', () => {
  it('says when, by whom and how the phone was confirmed, and its age in whole months', () => {
    const now = confirmed(customer, ['phone', '2025-09-21']);
    expect(ageOf(now, 'phone', day('2026-11-21'))).toMatchObject({
      on: '2025-09-21',
      by: 'ann@example.com',
      how: 'phone',
      months: 14,
    });
  });

  it('counts no longer once the phone was changed, and again where the change was taken back', () => {
    const now = confirmed(customer, ['phone', '2026-11-21']);
    expect(stampOf({ ...now, phone: '+8613900139000' }, 'phone')).toBeNull();
    expect(stampOf({ ...now, phone: customer['phone'] ?? null }, 'phone')).not.toBeNull();
  });

  it('does not count for an emptied field', () => {
    const now = confirmed(customer, ['phone', '2026-11-21']);
    expect(stampOf({ ...now, phone: null }, 'phone')).toBeNull();
  });

  it('of one field leaves those of others as they are', () => {
    const now = confirmed(customer, ['phone', '2026-01-05'], ['email', '2026-03-01']);
    expect(Object.keys(standingStamps(now))).toEqual(['phone', 'email']);
    expect(now['lastVerifiedOn']).toBe('2026-03-01');
  });

  it('of a value that was changed since falls away with the next confirmation', () => {
    const now = confirmed({ ...confirmed(customer, ['phone', '2026-11-21']), phone: '1' }, ['email', '2026-01-01']);
    expect(Object.keys(readStamps(now['verified']))).toEqual(['email']);
    expect(now['lastVerifiedOn']).toBe('2026-01-01');
  });

  it.each([null, '', 'not json', '[]', '3', 'null', '{"phone":3}', '{"phone":{"on":"yesterday"}}', 7, true])(
    'is none in a cell that holds %j',
    (cell) => expect(readStamps(cell)).toEqual({}),
  );

  it('is none for a field called like a part of every object', () => {
    expect(stampOf({ verified: '{}' }, 'constructor')).toBeNull();
  });
});

describe('the key of a value', () => {
  it('is eight hex digits and differs for another value and for another field', () => {
    expect(valueKey('phone', '+8613800138000')).toMatch(/^[0-9a-f]{8}$/);
    expect(valueKey('phone', '+8613800138000')).not.toBe(valueKey('phone', '+8613800138001'));
    expect(valueKey('phone', '+8613800138000')).not.toBe(valueKey('landline', '+8613800138000'));
  });
});

describe('months between two days', () => {
  it.each([
    ['2025-11-21', '2026-11-21', 12],
    ['2025-11-22', '2026-11-21', 11],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-11-22', '2026-11-21', 0],
    ['2024-02-29', '2025-02-28', 11],
  ])('%s to %s are %i', (from, to, months) => expect(monthsBetween(day(from), day(to))).toBe(months));
});

describe('fields that are confirmed', () => {
  it('are the ways to reach a customer, names, address, registration number and owner, none of them computed', () => {
    const fields = verifiableFields(customerFields);
    expect(fields.map(({ key }) => key)).toEqual([
      'name',
      'company',
      'phone',
      'landline',
      'email',
      'socialHandle',
      'address',
      'creditCode',
      'owner',
    ]);
    expect(fields.filter(({ computed }) => computed)).toEqual([]);
  });
});

describe('property: stamps', () => {
  const texts = fc.constantFrom('a', 'b', 'c');
  const fields = fc.constantFrom('phone', 'email', 'name');
  const steps = fc.array(
    fc.oneof(
      fc.record({ change: fields, to: texts }),
      fc.record({ confirm: fields, on: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01') }),
    ),
    { maxLength: 12 },
  );

  it('a field counts as confirmed if and only if its value is that of its last confirmation', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let now: FieldValues = {};
        const last = new Map<string, unknown>();
        for (const step of all) {
          if ('change' in step) now = { ...now, [step.change]: step.to };
          else {
            // A stamp that had stopped counting is dropped by any confirmation, whatever the value is changed to later.
            for (const [field, value] of last) if (value !== (now[field] ?? null)) last.delete(field);
            now = { ...now, ...stampsAfter(now, step.confirm, byAnn(step.on)) };
            last.set(step.confirm, now[step.confirm] ?? null);
          }
        }
        for (const field of ['phone', 'email', 'name']) {
          expect(stampOf(now, field) !== null).toBe(last.has(field) && last.get(field) === (now[field] ?? null));
        }
      }),
    );
  });

  it('reading never throws, whatever stands in the cell', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (cell) => typeof readStamps(cell) === 'object'));
  });
});
