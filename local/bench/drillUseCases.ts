import type { ExecutionReport, Host } from '../host';
import { outcomeOf, requestId, succeed } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import type { UseCase } from './useCase';

/** The restore drill of the whole register, to its end, however many executions it takes. */
export const drillUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'restore drill',
    needs: ['apiTakeSnapshot', 'apiRunDrill'],
    prepare: (host) => {
      succeed(host, 'apiTakeSnapshot', { requestId: requestId() });
      host.wait(120);
    },
    run: drill,
  },
];

interface DrillReply {
  readonly done: boolean;
  readonly result?: {
    readonly ok: boolean;
    readonly records: number;
    readonly fields: number;
    readonly differing: number;
    readonly checksum: string;
  };
}

function drill(host: Host): Outcome {
  const listed = succeed(host, 'apiListSnapshots', {})['snapshots'] as readonly { readonly id: string }[];
  const request = { requestId: requestId(), snapshotId: listed[0]?.id ?? '' };
  const reports: ExecutionReport[] = [];
  const last = (): DrillReply | null => (reports.at(-1)?.reply ?? null) as DrillReply | null;
  do reports.push(host.callFunction('apiRunDrill', request));
  while (last()?.done === false && reports.length < 50);
  const outcome = outcomeOf(reports);
  const result = last()?.result;
  const problem =
    outcome.problem ?? (result?.ok === true ? null : `not equal: ${JSON.stringify(result).slice(0, 300)}`);
  return { ...outcome, problem, notes: [notes(reports, result)] };
}

function notes(reports: readonly ExecutionReport[], result: DrillReply['result']): string {
  const seconds = reports.map((report) => report.modelledSeconds.toFixed(1)).join(' + ');
  const compared = `${String(result?.records ?? 0)} records, ${String(result?.fields ?? 0)} fields compared`;
  return `${String(reports.length)} executions of ${seconds} s; ${compared}; ${String(result?.differing ?? 0)} differences`;
}
