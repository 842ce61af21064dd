import type { ProtectedRange } from '../../../local/sheets';
import { guardOf } from '../../../local/web/server/protections';
import { aRegister, OWNER } from '../host/aHost';

const file = aRegister();
const [sheet] = file.sheets;
const OTHER = 'other@example.com';

const guard = (protection: Partial<ProtectedRange>, person: string, row = 3, column = 2): string => {
  const range = { sheetId: sheet!.sheetId, startColumnIndex: 2, endColumnIndex: 4, startRowIndex: 1 };
  const own = { ...sheet!, protectedRanges: [{ protectedRangeId: 1, range, description: 'computed', ...protection }] };
  return guardOf(file, own, { sheetId: sheet!.sheetId, row, column, rowCount: 1, columnCount: 1 }, person).verdict;
};

describe('a protected part of a sheet', () => {
  it('is asked about where it only warns, the owner too', () => {
    expect([guard({ warningOnly: true }, OTHER), guard({ warningOnly: true }, OWNER)]).toEqual(['ask', 'ask']);
  });

  it('is closed to whom it does not name', () => {
    const editors = { users: ['boss@example.com'] };
    expect(guard({ editors }, OTHER)).toBe('refused');
    expect(guard({ editors }, 'boss@example.com')).toBe('free');
    expect(guard({ editors }, OWNER)).toBe('free');
  });

  it('ends where its range ends', () => {
    expect([guard({ warningOnly: true }, OTHER, 0), guard({ warningOnly: true }, OTHER, 3, 4)]).toEqual([
      'free',
      'free',
    ]);
  });

  it('has open places', () => {
    expect(guard({ warningOnly: true, unprotectedRanges: [{ startRowIndex: 3, endRowIndex: 4 }] }, OTHER)).toBe('free');
  });
});
