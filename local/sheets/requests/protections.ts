import type { GridRange, JsonObject, ProtectedRange } from '../apiTypes';
import type { Batch } from '../batch';
import { NotEmulatedError, refused } from '../errors';
import { applyMask, writeMask } from '../fieldMask';
import type { Sheet } from '../model';
import { omitDefaults } from '../printCell';
import { gridBox } from '../gridBox';
import { mayEdit } from '../protection';

interface GivenProtection {
  readonly protectedRangeId?: number;
  readonly range?: GridRange;
  readonly namedRangeId?: string;
  readonly tableId?: string;
  readonly unprotectedRanges?: readonly GridRange[];
}

export function addProtectedRange(
  request: { readonly protectedRange?: GivenProtection & JsonObject },
  batch: Batch,
): JsonObject {
  const given = request.protectedRange ?? {};
  // "protectedRangeId … This field is read-only" (API reference).
  if (given.protectedRangeId !== undefined) throw refused('protectedRangeId is read-only.');
  const { draft } = batch;
  const sheet = checkedSheet(given, batch);
  const taken = (id: number) =>
    draft.file.sheets.some((one) => one.protectedRanges.some((other) => other.protectedRangeId === id));
  const protection = { ...given, protectedRangeId: draft.newId(taken) } as unknown as ProtectedRange;
  const own = draft.own(sheet);
  own.protectedRanges = [...own.protectedRanges, protection];
  const printed = omitDefaults({
    ...protection,
    requestingUserCanEdit: mayEdit(protection, batch.ctx.userEmail),
  } as unknown as JsonObject);
  return { protectedRange: printed };
}

/** A protection without bounds covers its tab; only such a one may leave ranges open (API reference). */
function checkedSheet(given: GivenProtection, batch: Batch): Sheet {
  if (given.namedRangeId !== undefined || given.tableId !== undefined) {
    throw new NotEmulatedError('a protection of a named range or table');
  }
  if (given.range === undefined) throw refused('A range must be specified.');
  const sheet = batch.draft.sheet(given.range.sheetId);
  gridBox(sheet, given.range);
  const bounds = Object.keys(given.range).filter((name) => name !== 'sheetId');
  if (bounds.length > 0 && (given.unprotectedRanges?.length ?? 0) > 0) {
    throw refused('Unprotected ranges are only supported on protected sheets.');
  }
  return sheet;
}

interface UpdateProtectedRange {
  readonly protectedRange?: GivenProtection & JsonObject;
  readonly fields?: string;
}

export function updateProtectedRange(request: UpdateProtectedRange, batch: Batch): undefined {
  const mask = writeMask(request.fields, 'ProtectedRange');
  if (mask.has('protectedRangeId')) throw refused('protectedRangeId is read-only.');
  const given = request.protectedRange ?? {};
  const { sheet, protection } = find(batch, given.protectedRangeId);
  const { protectedRangeId, ...old } = protection;
  const { protectedRangeId: _named, ...fresh } = given;
  const changed = applyMask(old as unknown as JsonObject, fresh, mask);
  const target = checkedSheet(changed, batch);
  const next = { ...changed, protectedRangeId } as unknown as ProtectedRange;
  const own = batch.draft.own(sheet);
  own.protectedRanges = own.protectedRanges.filter((one) => one !== protection);
  const home = batch.draft.own(batch.draft.sheet(target.sheetId));
  home.protectedRanges = [...home.protectedRanges, next];
}

export function deleteProtectedRange(request: { readonly protectedRangeId?: number }, batch: Batch): undefined {
  const { sheet, protection } = find(batch, request.protectedRangeId);
  const own = batch.draft.own(sheet);
  own.protectedRanges = own.protectedRanges.filter((one) => one !== protection);
}

/** A person whom a protection keeps out cannot change or remove it either. */
function find(batch: Batch, id: number | undefined): { readonly sheet: Sheet; readonly protection: ProtectedRange } {
  for (const sheet of batch.draft.file.sheets) {
    const protection = sheet.protectedRanges.find((one) => one.protectedRangeId === id);
    if (protection === undefined) continue;
    if (!mayEdit(protection, batch.ctx.userEmail)) {
      throw refused(
        'You are trying to edit a protected cell or object. ' +
          'Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
    return { sheet, protection };
  }
  throw refused(`No protected range with id: ${id ?? 0}`);
}
