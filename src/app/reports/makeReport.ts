import { COMPLETENESS } from '../../core/completeness/planCompleteness';
import { reportSheet } from '../../core/reports/layoutReport';
import { monthlyReport } from '../../core/reports/monthlyReport';
import type { StockSet } from '../../core/reports/report';
import { reportColumns } from '../../core/reports/reportColumns';
import { ownDimensions } from '../../core/reports/ownFigures';
import { reportLabels } from '../../core/reports/reportLabels';
import { numberSetting } from '../../core/schema/settings';
import { nearestSnapshot } from '../../core/snapshots/schedule';
import { RegisterError } from '../../core/registerError';
import { addToMonth, firstDayOf, lastDayOf, type CivilDate, type CivilMonth } from '../../core/values/civilDate';
import { mustCommit } from '../act';
import { archivedIn } from '../archive/archivedIn';
import { todayOf } from '../entryContext';
import { loggedDrills } from '../drill/drillState';
import { jobKey } from '../jobs/job';
import type { Deps, Query, View } from '../ports';
import { healthForReport } from './healthForReport';
import { readSnapshot } from '../snapshots/readSnapshot';
import { snapshotIndex } from '../snapshots/snapshotIndex';
import { systemKeys } from '../systemState';

const query: Query = {
  customers: { fields: [...reportColumns.customers], also: [COMPLETENESS] },
  interactions: { fields: [...reportColumns.interactions] },
  purchases: { fields: [...reportColumns.purchases] },
  review: { fields: [...reportColumns.review] },
  snapshots: 'all',
  archive: { fields: [...reportColumns.customers, 'archivedAt'], also: [COMPLETENESS] },
  audit: { fields: ['at', 'action', 'table', 'recordId', 'part'] },
};

/**
 * Makes the tab of a month's report, with values and charts only, and remembers it in the same batch. A month whose tab
 * stands already (known by the tab's own metadata) is only remembered. At most eleven calls, and one more for the team's own fields.
 */
export function makeReport(deps: Deps, month: CivilMonth): void {
  const read = deps.store.read(query);
  const fields = read.schema.shown('customers');
  const own = ownDimensions(fields);
  const keys = own.map(({ key }) => key);
  const view = keys.length === 0 ? read : deps.store.reread(read, { customers: { fields: ['id'], also: keys } });
  const made = { [jobKey('report')]: JSON.stringify({ last: deps.clock.now(), note: month }) };
  const stands = deps.store.reportedMonths().has(month);
  const report = stands
    ? null
    : monthlyReport({
        month,
        stocks: stocksOf(deps, view, month),
        interactions: view.records('interactions').map((record) => record.fields),
        purchases: view.records('purchases').map((record) => record.fields),
        review: view.records('review').map((record) => record.fields),
        activeDays: numberSetting(view.settings, 'activeDays'),
        completeFrom: numberSetting(view.settings, 'complete.from') / 100,
        stageOrder: (view.lists['stage'] ?? []).map((option) => option.key),
        own,
        archived: archivedIn(view).map((record) => record.fields),
        audit: view.records('audit').map((record) => record.fields),
        drills: loggedDrills(view),
        health: healthForReport(deps, view),
      });
  const labels = reportLabels(view.lists, view.people, view.language, fields);
  const sheet = report === null ? null : reportSheet(report, deps.words.report(view.language), labels);
  const payload = { month, asOf: report?.stockAsOf ?? null, stands };
  mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'report',
      origin: 'job',
      changes: [],
      entries: [{ action: 'report', table: '', recordId: month, payload }],
      ...(sheet === null ? {} : { report: sheet }),
    },
    { requestId: `report:${month}`, system: made, operation: 'report' },
  );
}

function stocksOf(
  deps: Deps,
  view: View,
  month: CivilMonth,
): { end: StockSet | null; start: StockSet | null; earlier: StockSet | null } {
  const cache = new Map<string, StockSet | null>();
  return {
    end: isJustOver(deps, month) ? live(view, month) : snapshotStock(deps, view, lastDayOf(month), cache),
    start: snapshotStock(deps, view, lastDayOf(addToMonth(month, -1)), cache),
    earlier: snapshotStock(deps, view, lastDayOf(addToMonth(month, -2)), cache),
  };
}

/** On the first day after a month the register itself shows how the month ended. */
function isJustOver(deps: Deps, month: CivilMonth): boolean {
  return todayOf(deps.clock) === firstDayOf(addToMonth(month, 1));
}

function live(view: View, month: CivilMonth): StockSet {
  const last = lastDayOf(month);
  // Who was archived since the month's end was there at its end.
  const gone = archivedIn(view).filter(({ fields }) => String(fields['archivedAt'] ?? '').slice(0, 10) > last);
  const customers = [...view.records('customers'), ...gone].map((record) => record.fields);
  return { asOf: last, from: 'live', customers };
}

/** The customers of the nearest snapshot; none for a day on which there was no register yet. */
function snapshotStock(deps: Deps, view: View, day: CivilDate, cache: Map<string, StockSet | null>): StockSet | null {
  const setUpOn = view.system.get(systemKeys.setUpOn) ?? '';
  if (day < setUpOn) return null;
  const nearest = nearestSnapshot(snapshotIndex(view), day);
  if (nearest === null) return null;
  const { entry } = nearest;
  const known = cache.get(entry.id);
  if (known !== undefined) return known;
  const stock = stockIn(deps, view, entry);
  cache.set(entry.id, stock);
  return stock;
}

/** A snapshot that cannot be read leaves the figure unknown: the report says so instead of not being made. */
function stockIn(deps: Deps, view: View, entry: ReturnType<typeof snapshotIndex>[number]): StockSet | null {
  try {
    const customers = readSnapshot(deps, view, entry, ['customers'])['customers']?.records ?? [];
    return {
      asOf: entry.at.slice(0, 10) as CivilDate,
      from: 'snapshot',
      customers: customers.map((record) => ({ ...record.fields, id: record.id })),
    };
  } catch (error) {
    if (error instanceof RegisterError) return null;
    throw error;
  }
}
