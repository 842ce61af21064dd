import type { Box, ProtectedRange } from './apiTypes';
import type { Batch } from './batch';
import { refused } from './errors';
import { boxOf, contains, overlaps } from './gridRange';
import type { Sheet } from './model';

/**
 * Refuses where a protection keeps this person out of any cell of the box. One protected cell stops the whole batch.
 * A protection that only warns stops no one through the API; one that names no editors inherits those of the file and
 * stops none of them; one that names users holds exactly those, the owner included
 * (live probes of a third party, 2026-09-17). Text as SpreadsheetApp shows it; the status through the API is not
 * confirmed, 400 is assumed.
 */
export function assertEditable(batch: Batch, sheet: Sheet, box: Box): void {
  for (const protection of sheet.protectedRanges) {
    if (mayEdit(protection, batch.ctx.userEmail)) continue;
    const guarded = boxOf(sheet, protection.range ?? {});
    if (!overlaps(guarded, box)) continue;
    const open = (protection.unprotectedRanges ?? []).map((range) => boxOf(sheet, range));
    if (open.some((one) => contains(one, box))) continue;
    throw refused(
      'You are trying to edit a protected cell or object. ' +
        'Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Whether a protection lets a person through. Groups are not resolved: they let no one through. */
export function mayEdit(protection: ProtectedRange, email: string): boolean {
  if (protection.warningOnly === true) return true;
  const users = protection.editors?.users ?? [];
  const groups = protection.editors?.groups ?? [];
  if (users.length === 0 && groups.length === 0) return true;
  return users.some((user) => user.toLowerCase() === email.toLowerCase());
}
