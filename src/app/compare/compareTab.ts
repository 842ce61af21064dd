import type { CompareTabReply } from '../../contract/compare';
import { sha256Hex } from '../../core/audit/sha256';
import type { ReportSheet } from '../../core/reports/reportSheet';
import type { CivilDate } from '../../core/values/civilDate';
import { mustCommit, requireRole } from '../act';
import { todayOf } from '../entryContext';
import type { Deps } from '../ports';
import { auditHead, rememberRequest, replayOf } from '../systemState';
import { compareMoments, type MomentsCompared, type WantedComparison } from './compareMoments';

/** What tells a comparison's tab from every other. */
export interface TabPlace {
  /** Number of the audit entry that tells of it. */
  readonly number: number;
  readonly sheetId: number;
  readonly today: CivilDate;
}

export interface MadeTab {
  readonly sheet: ReportSheet;
  readonly rows: number;
  readonly left: number;
}

/** Ids of comparisons' tabs: 16 million from here on, chosen by the request, so that its repeat names the same tab. */
const FIRST_SHEET_ID = 740_000_000;

/**
 * Compares two moments and writes what it found on a dated tab: values, never formulas, in one batch with its audit entry.
 * Repeating the request gives the tab that it made.
 */
export function compareTab(
  deps: Deps,
  request: WantedComparison & { readonly requestId: string },
  make: (compared: MomentsCompared, place: TabPlace) => MadeTab,
): { readonly ok: true } & CompareTabReply {
  return deps.underLock(() => {
    const compared = compareMoments(deps, request);
    const { view, counted, from, to } = compared;
    requireRole(view, deps.actor, 'entry');
    const done = replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true } & CompareTabReply;
    const { sheet, rows, left } = make(compared, {
      number: auditHead(view).seq + 1,
      sheetId: FIRST_SHEET_ID + parseInt(sha256Hex(request.requestId).slice(0, 6), 16),
      today: todayOf(deps.clock),
    });
    const reply = { ok: true as const, title: sheet.title, totals: counted.totals, rows, left };
    const payload = { from: from.snapshotId, fromAt: from.at, to: to.snapshotId, toAt: to.at, totals: counted.totals };
    mustCommit(
      deps,
      view,
      {
        kind: 'computed',
        action: 'compare',
        origin: 'form',
        changes: [],
        entries: [{ action: 'compare', table: '', recordId: sheet.title, payload }],
        report: sheet,
      },
      { requestId: request.requestId, system: rememberRequest(view, request.requestId, reply), operation: 'compare' },
    );
    return reply;
  });
}
