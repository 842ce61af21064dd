import { callSheets, SheetsApiError, type SheetsCall } from '../../sheets';
import { serviceType, type MethodCall } from '../engine/serviceType';
import { plain, printed, type Wire } from '../engine/wire';
import type { Effect, Execution } from '../execution';
import { sheetsError } from '../faultErrors';

type Call = MethodCall<null>;

/**
 * The advanced Sheets service: request body first, then path parameters, then query parameters
 * (developers.google.com/apps-script/guides/services/advanced#how_method_signatures_are_determined).
 */
export const spreadsheetsService = serviceType<null>('Sheets.Spreadsheets', {
  get: (call) => {
    call.args.expect(1, 2);
    return ask(call, { method: 'spreadsheets.get', spreadsheetId: call.args.text(0), ...query(call, 1) });
  },
  create: (call) => {
    call.args.expect(1);
    const { exec } = call;
    return ask(call, { method: 'spreadsheets.create', body: call.args.structure(0) }, () => {
      exec.world.quotas.take('spreadsheets', exec.facts.user, exec.world.state.now);
    });
  },
  batchUpdate: (call) => {
    call.args.expect(2);
    const spreadsheetId = call.args.text(1);
    return ask(call, { method: 'spreadsheets.batchUpdate', spreadsheetId, body: call.args.structure(0) });
  },
});

export const valuesService = serviceType<null>('Sheets.Spreadsheets.Values', {
  batchGet: (call) => {
    call.args.expect(1, 2);
    return ask(call, { method: 'spreadsheets.values.batchGet', spreadsheetId: call.args.text(0), ...query(call, 1) });
  },
});

export const sheetsRoot = serviceType<null>('Sheets', {});

function query(call: Call, index: number): Pick<SheetsCall, 'params'> {
  return call.args.has(index) ? { params: call.args.structure(index) as Readonly<Record<string, unknown>> } : {};
}

function ask(call: Call, request: SheetsCall, quota?: () => void): Wire {
  const { exec } = call;
  const isRead = request.method === 'spreadsheets.get' || request.method === 'spreadsheets.values.batchGet';
  const kind = isRead ? 'read' : 'write';
  const body = { spreadsheetId: request.spreadsheetId, body: request.body, params: request.params };
  return exec.serviceCall({ service: 'Sheets', method: request.method, kind, body }, () => {
    exec.mustBeAuthorized(`sheets.${request.method}`, 'spreadsheets');
    quota?.();
    return answer(exec, request, kind);
  });
}

function answer(exec: Execution, request: SheetsCall, kind: 'read' | 'write'): Effect {
  const { world, facts } = exec;
  try {
    world.quotas.takeSheetsRequest(kind, facts.user, world.state.now);
    const context = { userEmail: facts.user, nowMs: Math.round(world.state.now) };
    const result = callSheets(world.files, request, context);
    if (kind === 'write' && request.spreadsheetId === world.state.registerId) exec.wroteRegister = true;
    const value = result.json === undefined ? plain(result.reply) : printed(result.json);
    return { value, cellsRead: result.cellsRead, cellsWritten: result.cellsWritten };
  } catch (error) {
    if (error instanceof SheetsApiError) throw sheetsError(request.method, error.message, error.code);
    throw error;
  }
}
