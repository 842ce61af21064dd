import { deleteRowAt, insertRowAt, moveColumn, renameSheet, sortSheetBy, type SpreadsheetFile } from '../sheets';
import { HostError } from './hostError';
import { findColumn, findTab } from './tabs';

interface ActionPattern {
  readonly words: RegExp;
  readonly run: (file: SpreadsheetFile, parts: readonly string[]) => void;
}

const PATTERNS: readonly ActionPattern[] = [
  {
    words: /^sort (.+) by (\S+)( descending)?$/i,
    run: (file, [tab = '', column = '', descending]) => {
      const sheet = findTab(file, tab);
      sortSheetBy(file, sheet.sheetId, findColumn(sheet, column), descending !== undefined);
    },
  },
  {
    words: /^insert row (\d+) in (.+)$/i,
    run: (file, [row = '', tab = '']) => {
      insertRowAt(file, findTab(file, tab).sheetId, rowIndex(row));
    },
  },
  {
    words: /^delete row (\d+) in (.+)$/i,
    run: (file, [row = '', tab = '']) => {
      deleteRowAt(file, findTab(file, tab).sheetId, rowIndex(row));
    },
  },
  {
    words: /^move column (.+) of (.+) to (\d+)$/i,
    run: (file, [column = '', tab = '', to = '']) => {
      const sheet = findTab(file, tab);
      moveColumn(file, sheet.sheetId, findColumn(sheet, column), rowIndex(to));
    },
  },
  {
    words: /^rename tab (.+) to (.+)$/i,
    run: (file, [tab = '', title = '']) => {
      renameSheet(file, findTab(file, tab).sheetId, title);
    },
  },
];

/**
 * What a person does to the grid, in words; rows and columns count from 1:
 * `sort Customers by name`, `insert row 2 in Customers`, `delete row 3 in Customers`,
 * `move column email of Customers to 1`, `rename tab Customers to Clients`. Tabs and columns as tabs.ts finds them.
 */
export function doByHand(file: SpreadsheetFile, action: string): void {
  for (const { words, run } of PATTERNS) {
    const match = words.exec(action.trim());
    if (match !== null) {
      run(file, match.slice(1));
      return;
    }
  }
  throw new HostError(
    'bad-action',
    `"${action}" is none of: sort TAB by COLUMN, insert row N in TAB, delete row N in TAB, move column C of TAB to N, rename tab X to Y`,
  );
}

/** A typing mistake is found when the action is set, not in the middle of a run. */
export function checkAction(action: string): void {
  if (!PATTERNS.some(({ words }) => words.test(action.trim()))) {
    throw new HostError('bad-action', `"${action}" is not understood`);
  }
}

function rowIndex(text: string): number {
  const number = Number(text);
  if (number < 1) throw new HostError('bad-action', 'rows and columns count from 1');
  return number - 1;
}
