import fc from 'fast-check';
import {
  addDays,
  addToMonth,
  civilDate,
  dayFromSerial,
  daysBetween,
  daysInMonth,
  firstDayOf,
  isCivilDate,
  isCivilMonth,
  lastDayOf,
  monthOf,
  serialFromDay,
  weekday,
  type CivilDate,
  type CivilMonth,
} from '../../../src/core/values/civilDate';
import {
  civilDateTime,
  dateTimeFromSerial,
  dayOf,
  isCivilDateTime,
  serialFromDateTime,
  type CivilDateTime,
} from '../../../src/core/values/dateTime';

const day = (text: string): CivilDate => text as CivilDate;
const anyDay = fc.integer({ min: 2, max: 109_574 }).map((serial) => dayFromSerial(serial) ?? day('none'));

describe('days', () => {
  it('knows which days exist', () => {
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
    expect(civilDate(2023, 2, 29)).toBeNull();
    expect(civilDate(1900, 2, 29)).toBeNull();
    expect(civilDate(1899, 12, 31)).toBeNull();
    expect(civilDate(2200, 1, 1)).toBeNull();
    expect(civilDate(2024, 13, 1)).toBeNull();
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  it('recognises the standard form only', () => {
    expect(isCivilDate('2024-03-01')).toBe(true);
    for (const other of ['2024-3-1', '2024-02-30', '2024-03-01 ', 45352, null]) expect(isCivilDate(other)).toBe(false);
    expect(isCivilMonth('2024-12')).toBe(true);
    expect(isCivilMonth('2024-13')).toBe(false);
  });

  it('counts and adds days over leap days, months and daylight-saving changes', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-11-21'), day('2026-08-22'))).toBe(-91);
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
  });

  it('counts months over the turn of a year', () => {
    expect(addToMonth('2024-01' as CivilMonth, -1)).toBe('2023-12');
    expect(addToMonth('2024-12' as CivilMonth, 1)).toBe('2025-01');
  });

  it('knows the first and last day of a month and the day of the week', () => {
    expect(monthOf(day('2024-02-11'))).toBe('2024-02');
    expect(firstDayOf('2024-02' as CivilMonth)).toBe('2024-02-01');
    expect(lastDayOf('2024-02' as CivilMonth)).toBe('2024-02-29');
    expect(weekday(day('2024-03-01'))).toBe(5);
    expect(weekday(day('2026-11-22'))).toBe(0);
  });

  it('stands in a cell as days since 30 December 1899', () => {
    expect(serialFromDay(day('1900-01-01'))).toBe(2);
    expect(serialFromDay(day('2024-03-01'))).toBe(45352);
    expect(dayFromSerial(45352.99)).toBe('2024-03-01');
    for (const none of [0, 1, -5, NaN, 3e6, 2_958_465]) expect(dayFromSerial(none)).toBeNull();
  });

  it('comes back from its serial, and adding and counting agree', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayFromSerial(serialFromDay(a))).toBe(a);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});

describe('minutes', () => {
  const at = (text: string): CivilDateTime => text as CivilDateTime;

  it('knows which minutes exist', () => {
    expect(civilDateTime(day('2024-03-01'), 9, 5)).toBe('2024-03-01 09:05');
    expect(civilDateTime(day('2024-03-01'), 24, 0)).toBeNull();
    expect(civilDateTime(day('2024-03-01'), 9, 60)).toBeNull();
    expect(isCivilDateTime('2024-03-01 23:59')).toBe(true);
    for (const other of ['2024-03-01', '2024-03-01 24:00', '2024-03-01T09:05', 5])
      expect(isCivilDateTime(other)).toBe(false);
    expect(dayOf(at('2024-03-01 23:59'))).toBe('2024-03-01');
  });

  it('stands in a cell as a fraction of a day, seconds dropped', () => {
    expect(serialFromDateTime(at('2024-03-01 10:30'))).toBe(45352.4375);
    expect(dateTimeFromSerial(45352.4375)).toBe('2024-03-01 10:30');
    expect(dateTimeFromSerial(45352 + (10 * 3600 + 30 * 60 + 59) / 86_400)).toBe('2024-03-01 10:30');
    expect(dateTimeFromSerial(45352 + (10 * 3600 + 29 * 60 + 59.9) / 86_400)).toBe('2024-03-01 10:30');
    expect(dateTimeFromSerial(NaN)).toBeNull();
    expect(dateTimeFromSerial(-1)).toBeNull();
  });

  it('comes back from its serial, each minute of each day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1439), (on, minute) => {
        const text = civilDateTime(on, Math.floor(minute / 60), minute % 60) ?? at('none');
        expect(dateTimeFromSerial(serialFromDateTime(text))).toBe(text);
      }),
    );
  });
});
