import { cleanLine } from '../values/unicode';
import { isBlank, lookOf, textOf } from './cells';
import { labelKey, withoutBrackets } from './labelKey';
import type { RowSort, SourceCell } from './types';

type Cells = readonly (SourceCell | null)[];

const TOTAL =
  /^(合计|总计|小计|共计|累计|总数|本页合计|本页小计|total|totals|sum|subtotal|grandtotal|sumtotal)\d*(人|户|条|元|个|家|位)?$/;
/** 共300位, 12 customers. */
const COUNT = /^共?\s*\d[\d,]*\s*(位|人|户|条|家|个|名|笔|单|项|行|元|件|customers?|rows?|records?|orders?|items?)?$/i;
const FILLING_HINT =
  /必填|选填|必須|必须|填写|请填|请选|请输入|格式|示例|例如|^[例如][:：]|下拉|字段类型|最大(位数|字符)|^\d+\s*位|\d+\s*位(数字|数|以内)|不超过|单选|多选|区号|逗号|分号|隔开|分隔|年月日|required|optional|mandatory|format|e\.g\.|example|yyyy|max(imum)?\b.*\bchar|drop-?down|choose one|separated?\b|^(text|number|date|string|digits)\s*[,:;]/i;
/** What may be chosen: 男/女, 是/否, 年/月/日, Person/Company. */
const CHOICES = /^[\u4e00-\u9fff]{1,6}([/、|][\u4e00-\u9fff]{1,6})+$|^[A-Z][a-z]+( ?[/|] ?[A-Z][a-z]+)+$/;
const EXAMPLE_ROW = /^[([（【]?(示例|样例|例[:：]|例子|example|sample)/i;
const NOTE =
  /^([*※]|注[:：意]|备注[:：]|附注|说明[:：]|填表|制表|审核[:：]|制单|打印|导出|数据来源|更新时间|统计时间|截[至止]|notes?\s*[:：]|source\s*:|prepared by|last updated|generated (on|by)|exported (on|from|by)|printed (on|by)|as of \d|page \d|©)/i;
const LONG_NOTE = 60;

const filledCells = (cells: Cells): readonly SourceCell[] => cells.filter((cell): cell is SourceCell => !isBlank(cell));

/** Whether a row right below the header tells how to fill the columns in. */
export function isDescriptionRow(cells: Cells): boolean {
  const filled = filledCells(cells);
  const first = filled[0];
  if (first === undefined) return false;
  if (EXAMPLE_ROW.test(cleanLine(textOf(first)))) return true;
  // 姓名（必填） is a label with a mark; 必填 alone tells how to fill it in.
  const texts = filled.map((cell) => withoutBrackets(textOf(cell)));
  const hints = texts.filter((text) => FILLING_HINT.test(text) || CHOICES.test(text)).length;
  const facts = filled.some((cell) => ['email', 'mobile', 'creditCode'].includes(lookOf(cell.value, textOf(cell))));
  return hints > 0 && (hints * 2 > filled.length || (hints * 3 >= filled.length && !facts));
}

/** Whether a row sums up others: a word for it, and besides it nothing but numbers that are no phone numbers. */
export function isTotalRow(cells: Cells): boolean {
  const filled = filledCells(cells);
  const [word, ...others] = filled;
  if (word === undefined || !TOTAL.test(labelKey(textOf(word)))) return false;
  return others.every((cell) => {
    const look = lookOf(cell.value, textOf(cell));
    return look === 'number' || look === 'money' || (look === 'text' && COUNT.test(cleanLine(textOf(cell))));
  });
}

/** Whether a row repeats the header, as printed lists do on every page. */
export function isHeaderAgain(cells: Cells, headers: readonly Cells[]): boolean {
  const texts = cells.map((cell) => labelKey(textOf(cell)));
  const filled = texts.filter((text) => text !== '').length;
  if (filled < 2) return false;
  return headers.some((header) => texts.every((text, at) => text === '' || text === labelKey(textOf(header[at]))));
}

/** Whether a row is a remark about the list: one text that begins like one, or is too long for a name. */
export function isNoteRow(cells: Cells, mayBeLong: boolean): boolean {
  const filled = filledCells(cells);
  const only = filled[0];
  if (only === undefined || filled.length > 1) return false;
  const text = cleanLine(textOf(only));
  return lookOf(only.value, text) === 'text' && (NOTE.test(text) || (mayBeLong && text.length > LONG_NOTE));
}

/**
 * What each row below the header is. Notes count only after the last row that is clearly data (two cells or more):
 * higher up, a single text may be a name.
 */
export function rowSorts(rows: readonly Cells[], headers: readonly Cells[], adjacent: boolean): readonly RowSort[] {
  const sorts = rows.map((cells, at): RowSort => {
    if (at === 0 && adjacent && isDescriptionRow(cells)) return 'description';
    if (isHeaderAgain(cells, headers)) return 'header';
    return isTotalRow(cells) ? 'total' : 'data';
  });
  const wide = rows.some((cells) => filledCells(cells).length > 1);
  let end = rows.length;
  while (end > 0 && (sorts[end - 1] !== 'data' || filledCells(rows[end - 1] ?? []).length < 2)) end -= 1;
  return sorts.map((sort, at) => (sort === 'data' && at >= end && isNoteRow(rows[at] ?? [], wide) ? 'note' : sort));
}
