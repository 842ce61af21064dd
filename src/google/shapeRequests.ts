import type { View } from '../app/ports';
import type { ColumnShape } from '../core/changeSet';
import type { LiveTable } from '../core/schema/tables';
import { tabOf } from './readPlan';
import {
  columnMetadata,
  columnRequests,
  formatRequest,
  headerCell,
  validation,
  type TabMaking,
} from './setUp/tabRequests';
import type { ApiRequest } from './sheetsClient';

/**
 * The requests that bring columns into the shape that Fields and Lists want: changes of columns that stand, then new columns
 * behind the last one of each tab.
 */
export function shapeRequests(view: View, shapes: readonly ColumnShape[], lists: View['lists']): readonly ApiRequest[] {
  const making: TabMaking = { language: view.language, lists };
  const fresh = new Map<LiveTable, ColumnShape[]>();
  const requests: ApiRequest[] = [];
  for (const shape of shapes) {
    if (shape.column === undefined) fresh.set(shape.table, [...(fresh.get(shape.table) ?? []), shape]);
    else requests.push(...changeRequests(tabOf(view.layout, shape.table).sheetId, shape, shape.column, making));
  }
  for (const [table, columns] of fresh) {
    const { sheetId, columnCount } = tabOf(view.layout, table);
    requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length: columns.length } });
    columns.forEach(({ field }, index) => {
      requests.push(...columnRequests(field, sheetId, columnCount + index, making));
    });
  }
  return requests;
}

function changeRequests(
  sheetId: number,
  { field, does }: ColumnShape,
  column: number,
  making: TabMaking,
): readonly ApiRequest[] {
  return does.flatMap((what): readonly ApiRequest[] => {
    switch (what) {
      case 'mark':
        return [columnMetadata(field.key, sheetId, column)];
      case 'header':
        return [headerCell(field, sheetId, column, making.language)];
      case 'format':
        return [formatRequest(field, sheetId, column)];
      case 'offer':
        return validation(field, sheetId, column, making, 'clear');
      case 'hide':
      case 'show':
        return [
          {
            updateDimensionProperties: {
              range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
              properties: { hiddenByUser: what === 'hide' },
              fields: 'hiddenByUser',
            },
          },
        ];
    }
  });
}
