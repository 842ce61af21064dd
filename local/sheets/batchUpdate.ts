import type { JsonObject } from './apiTypes';
import type { Batch } from './batch';
import { Draft } from './draft';
import { NotEmulatedError, refused, SheetsApiError } from './errors';
import { project, readMask, takes, within } from './fieldMask';
import { readSpreadsheet } from './getSpreadsheet';
import type { SheetsContext, SpreadsheetFile } from './model';
import { HANDLERS } from './requests/handlers';

interface Body {
  readonly requests?: readonly Readonly<Record<string, unknown>>[];
  readonly includeSpreadsheetInResponse?: boolean;
  readonly responseRanges?: readonly string[];
  readonly responseIncludeGridData?: boolean;
}

/**
 * Applies the requests in order, all or none: "If any request is not valid then the entire request will fail and
 * nothing will be applied" (API reference, spreadsheets.batchUpdate). Changes `file` in place when all went well.
 * Replies stand one to one with the requests; those that have none give `{}`.
 */
export function batchUpdate(file: SpreadsheetFile, body: Body, fields: unknown, ctx: SheetsContext) {
  const requests = body.requests ?? [];
  if (requests.length === 0) throw refused('Must specify at least one request.');
  const mask = fields === undefined ? undefined : readMask(fields, 'BatchUpdateSpreadsheetResponse');
  const draft = new Draft(file);
  const batch: Batch = { draft, ctx, appendRows: new Map() };
  const replies = requests.map((request, index) => applyRequest(request, index, batch));
  const reply: Record<string, unknown> = { spreadsheetId: file.id, replies };
  let cellsRead = 0;
  if (body.includeSpreadsheetInResponse === true && (mask === undefined || takes(mask, 'updatedSpreadsheet'))) {
    const answer = readSpreadsheet(draft.file, ctx, {
      ranges: body.responseRanges ?? [],
      // "responseIncludeGridData … ignored if a field mask was set" (API reference).
      includeGridData: body.responseIncludeGridData === true,
      mask: mask && within(mask, 'updatedSpreadsheet'),
    });
    reply['updatedSpreadsheet'] = answer.spreadsheet;
    cellsRead = answer.cellsRead;
  }
  draft.commit(file);
  return { reply: mask === undefined ? reply : project(reply, mask), cellsRead, cellsWritten: draft.cellsWritten };
}

function applyRequest(request: Readonly<Record<string, unknown>>, index: number, batch: Batch): JsonObject {
  const kind = Object.keys(request).find((name) => request[name] !== undefined);
  // Google's words for an empty Request are not in the catalogue.
  if (kind === undefined) throw refused(`Invalid requests[${index}]: No request set.`);
  const handler = HANDLERS[kind];
  if (handler === undefined) throw new NotEmulatedError(`batchUpdate.${kind}`);
  try {
    const reply = handler(request[kind] as never, batch);
    return reply === undefined ? {} : { [kind]: reply };
  } catch (error) {
    if (!(error instanceof SheetsApiError) || error.code !== 400) throw error;
    throw new SheetsApiError(400, `Invalid requests[${index}].${kind}: ${error.message}`, error.details);
  }
}
