import type { FieldValues } from '../../core/changeSet';
import { labelOf, type Layout, type LayoutFinding, type TabLayout } from '../../core/layout/layout';
import { defaultLists } from '../../core/schema/defaultLists';
import type { TabKey } from '../../core/schema/field';
import { baseSchema, type Schema } from '../../core/schema/schema';
import { tabDef } from '../../core/schema/tables';
import type { Option } from '../../core/values/value';
import { appendRequest } from '../commitRequests';
import { cacheLayout, forgetLayout } from '../layoutCache';
import { layoutOf, listSheets, type SheetListing } from '../layoutReader';
import { isRefusal, type ApiRequest, type SheetsClient } from '../sheetsClient';
import { initialRows, type Filling } from './fillRows';
import {
  columnMetadata,
  columnRequests,
  headerCell,
  newTabRequests,
  tabMetadata,
  validation,
  type TabMaking,
} from './tabRequests';

export interface SetUpResult {
  /** Labels of tabs that were made. */
  readonly created: readonly string[];
  /** What was put right, as codes with the tab's key and the field's. */
  readonly repaired: readonly LayoutFinding[];
  readonly layout: Layout;
}

/**
 * Makes what is missing of the register and repairs what lost its marks; takes nothing away and writes over no cell that
 * holds anything but a header of ours. Two or three calls: what is there, the header rows of what may be ours, one batch.
 */
export function runSetUp(
  client: SheetsClient,
  spreadsheetId: string,
  filling: Filling,
  lists: Readonly<Record<string, readonly Option[]>> = defaultLists,
  schema: Schema = baseSchema,
): SetUpResult {
  const plan = planSetUp(client, spreadsheetId, filling, lists, schema);
  const sure = writeSurely(
    client,
    spreadsheetId,
    plan.requests,
    () => planSetUp(client, spreadsheetId, filling, lists, schema).requests,
  );
  forgetLayout();
  if (sure && plan.repairs.length === 0) cacheLayout(plan.made);
  return {
    created: plan.missing.map((tab) => labelOf(tabDef(tab), filling.language)),
    repaired: plan.repairs,
    layout: plan.made,
  };
}

interface SetUpPlan {
  readonly requests: readonly ApiRequest[];
  readonly missing: readonly TabKey[];
  readonly repairs: readonly LayoutFinding[];
  /** The layout once the requests have landed. */
  readonly made: Layout;
}

function planSetUp(
  client: SheetsClient,
  spreadsheetId: string,
  filling: Filling,
  lists: Readonly<Record<string, readonly Option[]>>,
  schema: Schema,
): SetUpPlan {
  const sheets = listSheets(client, spreadsheetId);
  const { layout, findings } = layoutOf(client, spreadsheetId, sheets);
  const making: TabMaking = { language: filling.language, lists };
  const missing = findings.flatMap((finding) => (finding.code === 'tab-missing' ? [finding.tab] : []));
  const ids = freeSheetIds(sheets, missing);
  const repairs = findings.filter((finding) => finding.code !== 'tab-missing' && finding.code !== 'tab-copied');
  const requests: ApiRequest[] = [
    ...missing.flatMap((tab) => newTab(tab, ids.get(tab) ?? 0, making, filling, sheets)),
    ...repairs.flatMap((finding) => repairRequests(layout, finding, making)),
    ...Object.values(layout.tabs).flatMap((at) => refreshedValidation(at, making, schema)),
  ];
  return { requests, missing, repairs, made: madeLayout(layout, missing, ids, filling, sheets) };
}

/**
 * Writes a batch; true where Google said that it landed. One of which the answer was lost is not sent again as it was: what
 * is still open is asked for anew, and that is written.
 */
function writeSurely(
  client: SheetsClient,
  spreadsheetId: string,
  requests: readonly ApiRequest[],
  stillOpen: () => readonly ApiRequest[],
): boolean {
  if (requests.length === 0) return true;
  try {
    client.batchUpdate(spreadsheetId, { requests: [...requests] });
    return true;
  } catch (error) {
    if (isRefusal(error)) throw error;
    console.warn(`set-up uncertain: ${error instanceof Error ? error.name : 'error'}`);
  }
  const open = stillOpen();
  if (open.length > 0) client.batchUpdate(spreadsheetId, { requests: [...open] });
  return false;
}

function newTab(
  tab: TabKey,
  sheetId: number,
  making: TabMaking,
  filling: Filling,
  sheets: readonly SheetListing[],
): readonly ApiRequest[] {
  const def = tabDef(tab);
  const title = freeTitle(labelOf(def, filling.language), sheets);
  const named = { ...def, en: title, zh: title };
  return [...newTabRequests(named, sheetId, making), ...fillRequests(newLayout(tab, sheetId, title, filling), filling)];
}

function fillRequests(at: TabLayout, filling: Filling): readonly ApiRequest[] {
  const rows: readonly FieldValues[] = initialRows(at.tab, filling);
  return rows.length === 0
    ? []
    : [appendRequest(at, rows, { language: filling.language, lists: defaultLists, schema: baseSchema })];
}

/** A tab of the team's own may already have our title: ours then gets a number. */
function freeTitle(wanted: string, sheets: readonly SheetListing[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.title.toLowerCase()));
  let title = wanted;
  for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${wanted} ${String(number)}`;
  return title;
}

const FIRST_SHEET_ID = 710_000;

function freeSheetIds(sheets: readonly SheetListing[], missing: readonly TabKey[]): ReadonlyMap<TabKey, number> {
  const taken = new Set(sheets.map((sheet) => sheet.sheetId));
  const ids = new Map<TabKey, number>();
  let next = FIRST_SHEET_ID;
  for (const tab of missing) {
    while (taken.has(next)) next += 1;
    ids.set(tab, next);
    next += 1;
  }
  return ids;
}

function newLayout(tab: TabKey, sheetId: number, title: string, filling: Filling): TabLayout {
  const fields = tabDef(tab).fields;
  return {
    tab,
    sheetId,
    title,
    rowCount: 1_000,
    columnCount: fields.length,
    columns: Object.fromEntries(fields.map((field, column) => [field.key, column])),
    header: fields.map((field) => labelOf(field, filling.language)),
  };
}

/** The layout as it stands after the batch, without another read. */
function madeLayout(
  layout: Layout,
  missing: readonly TabKey[],
  ids: ReadonlyMap<TabKey, number>,
  filling: Filling,
  sheets: readonly SheetListing[],
): Layout {
  const made = missing.map((tab) => {
    const title = freeTitle(labelOf(tabDef(tab), filling.language), sheets);
    return [tab, newLayout(tab, ids.get(tab) ?? 0, title, filling)] as const;
  });
  return { tabs: { ...layout.tabs, ...Object.fromEntries(made) } };
}

function repairRequests(layout: Layout, finding: LayoutFinding, making: TabMaking): readonly ApiRequest[] {
  const at = layout.tabs[finding.tab];
  const def = tabDef(finding.tab);
  if (at === undefined) return [];
  const field = 'field' in finding ? def.fields.find((each) => each.key === finding.field) : undefined;
  switch (finding.code) {
    case 'tab-metadata-lost':
      return tabMetadata(def, at.sheetId);
    case 'column-metadata-lost':
      return [columnMetadata(finding.field, at.sheetId, finding.column)];
    case 'header-lost':
      return field === undefined ? [] : [headerCell(field, at.sheetId, finding.column, making.language)];
    case 'column-missing': {
      if (field === undefined) return [];
      const missing = def.fields.filter((each) => at.columns[each.key] === undefined);
      const column = at.columnCount + missing.indexOf(field);
      return [
        { appendDimension: { sheetId: at.sheetId, dimension: 'COLUMNS', length: 1 } },
        ...columnRequests(field, at.sheetId, column, making),
      ];
    }
    default:
      return [];
  }
}

/** Drop-downs follow the Lists tab; a rule that someone cleared comes back. */
function refreshedValidation(at: TabLayout, making: TabMaking, schema: Schema): readonly ApiRequest[] {
  return schema.fields(at.tab).flatMap((field) => {
    const column = at.columns[field.key];
    return column === undefined ? [] : validation(field, at.sheetId, column, making);
  });
}
