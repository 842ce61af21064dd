import type { SettleReviewReply } from '../../contract/replies';
import type { ActionEntry, ServiceUpdate } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import { isTabKey } from '../../core/schema/tables';
import { addDays } from '../../core/values/civilDate';
import { act, type Planned, type Scene } from '../act';
import { todayOf } from '../entryContext';
import type { Deps } from '../ports';
import { closedLine, reviewLines, type ReviewLine } from '../reviewLines';

export interface SettleReview {
  readonly requestId: string;
  readonly keys: readonly string[];
  readonly how: 'done' | 'kept' | 'later';
  readonly reason?: string | undefined;
  readonly days?: number | undefined;
}

/** Days for which a line is put off where nothing else is said. */
const LATER_DAYS = 7;

/**
 * Closes lines of Review, or puts them off. A line that is kept as it is does not come back for the same text. Lines that
 * are closed already are named, not refused: somebody else was quicker. One read, one write; each record's history says it.
 */
export function settleReview(deps: Deps, request: SettleReview): { readonly ok: true } & SettleReviewReply {
  const outcome = act<SettleReviewReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: { review: { fields: ['key', 'status', 'table', 'recordId'], also: ['postponedTo'] } },
    plan: (scene) => plan(scene, request),
  });
  // Nothing in it is refused as data.
  if (!outcome.ok) throw new RegisterError('platform', { operation: 'settle-review' });
  return outcome;
}

function plan({ deps, view, person }: Scene, request: SettleReview): Planned<SettleReviewReply> {
  const wanted = new Set(request.keys);
  const lines = reviewLines(view).filter(({ key, status }) => status === 'open' && wanted.has(key));
  const standing = new Set(lines.map(({ key }) => key));
  const gone = [...wanted].filter((key) => !standing.has(key));
  const remark = (request.reason ?? '').trim();
  const until = request.how === 'later' ? addDays(todayOf(deps.clock), request.days ?? LATER_DAYS) : '';
  const reply = { settled: lines.length, gone, until };
  if (lines.length === 0) return { changes: null, reply };
  const updated = lines.map(({ row }): ServiceUpdate => {
    if (request.how === 'later') return { table: 'review', row, fields: { postponedTo: until } };
    const status = request.how === 'kept' ? 'kept' : 'settled';
    return closedLine(view, row, { status, at: deps.clock.now(), by: person.email, remark });
  });
  const said = { how: request.how, ...(remark === '' ? {} : { reason: remark }), ...(until === '' ? {} : { until }) };
  return {
    changes: {
      kind: 'edited',
      action: 'settle-review',
      origin: 'form',
      changes: [],
      entries: entriesOf(lines, said),
      updated,
    },
    reply,
  };
}

/** One entry for each record that lines were about, so that its history tells; lines about none share one. */
function entriesOf(lines: readonly ReviewLine[], said: object): readonly ActionEntry[] {
  const byRecord = new Map<string, ReviewLine[]>();
  for (const line of lines) {
    const record = `${line.table} ${line.recordId}`;
    byRecord.set(record, [...(byRecord.get(record) ?? []), line]);
  }
  return [...byRecord.values()].map((own) => {
    const { table = '', recordId = '' } = own[0] ?? {};
    const payload = { ...said, lines: own.map(({ key }) => key) };
    return { action: 'settle-review', table: isTabKey(table) ? table : 'review', recordId, payload };
  });
}
