import { batchGetValues } from './batchGet';
import { batchUpdate } from './batchUpdate';
import { checkBody, checkParam } from './checkShape';
import { createSpreadsheet } from './createSpreadsheet';
import { refused, SheetsApiError } from './errors';
import { project, readMask } from './fieldMask';
import { readSpreadsheet } from './getSpreadsheet';
import type { SheetsAnswer, SheetsCall, SheetsContext, SheetsFiles, SpreadsheetFile } from './model';
import { methodShape } from './shapes';

/**
 * Answers one call of the Sheets service as Google would, or throws a SheetsApiError. A refused call changes nothing.
 * Charges no time and keeps no quota: that is the host's.
 */
export function callSheets(files: SheetsFiles, call: SheetsCall, ctx: SheetsContext): SheetsAnswer {
  const method = methodShape(call.method);
  const params = checkedParams(call, method.params);
  const body = method.body === undefined ? undefined : checkBody(method.body, call.body ?? {});
  const fields = params['fields'];
  if (call.method === 'spreadsheets.create') {
    const mask = fields === undefined ? undefined : readMask(fields, method.reply);
    const answer = createSpreadsheet(files, body as never, ctx);
    return mask === undefined ? answer : { ...answer, reply: project(answer.reply, mask) };
  }
  const writes = call.method === 'spreadsheets.batchUpdate';
  const file = openFile(files, call.spreadsheetId, ctx.userEmail, writes);
  if (writes) {
    const answer = batchUpdate(file, body as never, fields, ctx);
    files.put(file);
    return answer;
  }
  const mask = fields === undefined ? undefined : readMask(fields, method.reply);
  if (call.method === 'spreadsheets.values.batchGet') {
    const { json, cellsRead } = batchGetValues(file, params);
    const whole = (): unknown => JSON.parse(json);
    if (mask === undefined) {
      return {
        json,
        get reply() {
          return whole();
        },
        cellsRead,
        cellsWritten: 0,
      };
    }
    return { reply: project(whole(), mask), cellsRead, cellsWritten: 0 };
  }
  const ranges = params['ranges'] as string | readonly string[] | undefined;
  const answer = readSpreadsheet(file, ctx, {
    ranges: ranges === undefined ? [] : typeof ranges === 'string' ? [ranges] : ranges,
    includeGridData: params['includeGridData'] === true,
    mask,
  });
  return { reply: answer.spreadsheet, cellsRead: answer.cellsRead, cellsWritten: 0 };
}

/** Text for an unknown parameter as Google's front end writes it (gh:googleapis/google-api-nodejs-client#588 shows its kin). */
function checkedParams(call: SheetsCall, known: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const params = Object.fromEntries(
    Object.entries(call.params ?? {}).filter(([, value]) => value !== undefined && value !== null),
  );
  for (const [name, value] of Object.entries(params)) {
    const word = known[name];
    if (word === undefined || name === 'spreadsheetId') {
      throw refused(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
          `Field '${name}' could not be found in request message.`,
      );
    }
    checkParam(name, word, value);
  }
  return params;
}

/** 404 for no such file, 403 for a person whom it was not shared with or who may only look at it. */
function openFile(files: SheetsFiles, id: string | undefined, email: string, toWrite: boolean): SpreadsheetFile {
  const file = id === undefined ? undefined : files.get(id);
  if (file === undefined) throw new SheetsApiError(404, 'Requested entity was not found.');
  const isOne = (people: readonly string[]) => people.some((one) => one.toLowerCase() === email.toLowerCase());
  const mayWrite = isOne([file.owner, ...file.editors]);
  if (!mayWrite && (toWrite || !isOne(file.viewers)))
    throw new SheetsApiError(403, 'The caller does not have permission');
  return file;
}
