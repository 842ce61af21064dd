import type { EditOutcome, ExecutionReport } from '../host';

/** Where a command writes. Standard output carries JSON (or the asked format) only, messages go to standard error. */
export interface Output {
  readonly data: (line: string) => void;
  readonly message: (line: string) => void;
}

export const printJson = (output: Output, value: unknown): void => {
  output.data(JSON.stringify(value));
};

/** What a script outside gets of an execution; `error` only where it failed. */
export function summary(report: ExecutionReport): Record<string, unknown> {
  return {
    reply: report.reply,
    calls: report.calls,
    modelledSeconds: report.modelledSeconds,
    ...(report.error === undefined ? {} : { error: report.error.message, killed: report.killed }),
  };
}

/** What an edit trigger did. */
export function editSummary(outcome: EditOutcome): Record<string, unknown> {
  const { edit, executions, dropped } = outcome;
  return {
    edit,
    executions: executions.map((report) => ({
      kind: report.kind,
      handler: report.handler,
      ok: report.ok,
      ...summary(report),
    })),
    dropped,
  };
}

/** Says on standard error why an execution failed; its stack too, since a person will look for the line. */
export function explain(output: Output, report: ExecutionReport): void {
  if (report.error === undefined) return;
  output.message(`${report.handler}: ${report.error.message}`);
  if (report.error.stack !== undefined && report.error.stack !== '') output.message(report.error.stack);
}
