import { labelOf } from '../../core/layout/layout';
import { fieldPattern } from '../../core/records/cellCodec';
import { offeredNames } from '../../core/schema/compile/names';
import type { FieldDef, TabDef } from '../../core/schema/field';
import type { Language } from '../../core/schema/settings';
import { kinds } from '../../core/values/kinds';
import type { Option } from '../../core/values/value';
import type { ApiRequest } from '../sheetsClient';

/** What making or repairing a tab depends on. */
export interface TabMaking {
  readonly language: Language;
  readonly lists: Readonly<Record<string, readonly Option[]>>;
}

const ROWS = 1_000;
/** The ring of requests needs 500 rows of its own. */
const SYSTEM_ROWS = 600;
const DEFAULT_WIDTH = 100;
const HEADER_COLOUR = { red: 0.91, green: 0.94, blue: 0.99 };
const COMPUTED_COLOUR = { red: 0.94, green: 0.94, blue: 0.94 };
const STALE_COLOUR = { red: 1, green: 0.93, blue: 0.8 };

/** Everything that a new tab consists of: grid, header, metadata, formats, drop-downs, colours, guard rails, filter. */
export function newTabRequests(def: TabDef, sheetId: number, making: TabMaking): readonly ApiRequest[] {
  const columns = def.fields.map((field, column) => ({ field, column }));
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: labelOf(def, making.language),
          gridProperties: {
            rowCount: def.key === 'system' ? SYSTEM_ROWS : ROWS,
            columnCount: def.fields.length,
            frozenRowCount: 1,
          },
          ...(def.hidden === true ? { hidden: true } : {}),
        },
      },
    },
    ...tabMetadata(def, sheetId),
    ...columns.flatMap(({ field, column }) => columnRequests(field, sheetId, column, making)),
    ...guardRails(def, sheetId, columns),
    {
      setBasicFilter: {
        filter: { range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: def.fields.length } },
      },
    },
  ];
}

/** What tells the tab from others, and the tab from its copies. */
export function tabMetadata(def: TabDef, sheetId: number): readonly ApiRequest[] {
  const entry = (metadataKey: string, metadataValue: string): ApiRequest => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location: { sheetId }, visibility: 'DOCUMENT' },
    },
  });
  return [entry('tab', def.key), entry('home', String(sheetId))];
}

/** Header, metadata, format, width and drop-down of one column. */
export function columnRequests(
  field: FieldDef,
  sheetId: number,
  column: number,
  making: TabMaking,
): readonly ApiRequest[] {
  return [
    headerCell(field, sheetId, column, making.language),
    columnMetadata(field.key, sheetId, column),
    formatRequest(field, sheetId, column),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
        properties: {
          pixelSize: field.width ?? DEFAULT_WIDTH,
          hiddenByUser: field.hidden === true || field.retired === true,
        },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...validation(field, sheetId, column, making),
  ];
}

/** The number format of a column's cells. */
export function formatRequest(field: FieldDef, sheetId: number, column: number): ApiRequest {
  return {
    repeatCell: {
      range: bodyOf(sheetId, column),
      cell: { userEnteredFormat: { numberFormat: { ...fieldPattern(field) } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  };
}

export function headerCell(field: FieldDef, sheetId: number, column: number, language: Language): ApiRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: column },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: labelOf(field, language) },
              userEnteredFormat: {
                backgroundColor: field.computed === true ? COMPUTED_COLOUR : HEADER_COLOUR,
                textFormat: { bold: true },
              },
            },
          ],
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat.backgroundColor,userEnteredFormat.textFormat.bold',
    },
  };
}

export function columnMetadata(key: string, sheetId: number, column: number): ApiRequest {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'field',
        metadataValue: key,
        location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 } },
        visibility: 'DOCUMENT',
      },
    },
  };
}

/**
 * Rules that warn rather than refuse: what a person typed is never thrown away. 'clear': a column that needs none loses the
 * one that it has (a request without a rule clears it: developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#setdatavalidationrequest).
 */
export function validation(
  field: FieldDef,
  sheetId: number,
  column: number,
  making: TabMaking,
  without: 'leave' | 'clear' = 'leave',
): readonly ApiRequest[] {
  const rule = validationRule(field, making);
  if (rule === null && without === 'clear') return [{ setDataValidation: { range: bodyOf(sheetId, column) } }];
  return rule === null
    ? []
    : [{ setDataValidation: { range: bodyOf(sheetId, column), rule: { ...rule, strict: false, showCustomUi: true } } }];
}

function validationRule(
  field: FieldDef,
  making: TabMaking,
): { condition: { type: string; values?: { userEnteredValue: string }[] } } | null {
  if (field.list !== undefined) {
    const offered = (making.lists[field.list] ?? []).filter((option) => option.retired !== true);
    if (offered.length === 0) return null;
    const values = offered.map((option) => ({ userEnteredValue: option.labels[making.language] }));
    return { condition: { type: 'ONE_OF_LIST', values } };
  }
  if (field.offers !== undefined) {
    const values = offeredNames(field.offers).map((name) => ({ userEnteredValue: labelOf(name, making.language) }));
    return { condition: { type: 'ONE_OF_LIST', values } };
  }
  const form = kinds[field.kind].cell;
  if (field.computed !== true && (form === 'date' || form === 'dateTime'))
    return { condition: { type: 'DATE_IS_VALID' } };
  return null;
}

/** Colours for what is stale, and warnings before columns that the register computes are changed by hand. */
export function guardRails(
  def: TabDef,
  sheetId: number,
  columns: readonly { readonly field: FieldDef; readonly column: number }[],
): readonly ApiRequest[] {
  const requests: ApiRequest[] = [];
  const stale = columns.find(({ field }) => field.key === 'stale');
  if (stale !== undefined) {
    requests.push({
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [bodyOf(sheetId, stale.column)],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'TRUE' }] },
            format: { backgroundColor: STALE_COLOUR },
          },
        },
      },
    });
  }
  for (const run of computedRuns(columns)) {
    requests.push({
      addProtectedRange: {
        protectedRange: {
          range: { sheetId, startRowIndex: 0, startColumnIndex: run.first, endColumnIndex: run.last + 1 },
          description: `${def.key}: computed`,
          warningOnly: true,
        },
      },
    });
  }
  return requests;
}

function computedRuns(
  columns: readonly { readonly field: FieldDef; readonly column: number }[],
): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const { field, column } of columns) {
    if (field.computed !== true) continue;
    const run = runs[runs.length - 1];
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}

/** A column from row 2 down without end: it covers rows that come later, too. */
function bodyOf(
  sheetId: number,
  column: number,
): { sheetId: number; startRowIndex: number; startColumnIndex: number; endColumnIndex: number } {
  return { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 };
}
