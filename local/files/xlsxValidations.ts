import type { DataValidationRule, Sheet } from '../sheets';
import { a1Of } from './a1Text';
import type { DataValidation } from './xlsxLibrary';

/** Excel's limits for a list that stands in the rule itself, and for a hint. */
const MAX_INLINE_LIST = 255;
const MAX_MESSAGE = 255;

const NUMBER_OPERATORS: Readonly<Record<string, NonNullable<DataValidation['operator']>>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
};

/** Puts a list into a helper tab and gives back where it stands, `'_lists'!$A$1:$A$20`. */
export type PlaceList = (values: readonly string[]) => string;

/**
 * The rules on the cells of a tab, one entry for each run of cells with the same rule. A rule that is not strict warns
 * and lets the text stay; lists too long for a rule go to the helper tab; conditions that Excel lacks are left out.
 */
export function writtenValidations(sheet: Sheet, placeList: PlaceList): DataValidation[] {
  const runs = rangesByRule(sheet);
  return [...runs.values()].flatMap(({ rule, ranges }) => {
    const condition = excelCondition(rule, placeList);
    return condition ? [{ ...condition, ...manners(rule), range: ranges.join(' ') }] : [];
  });
}

interface RuleRanges {
  readonly rule: DataValidationRule;
  readonly ranges: string[];
}

function rangesByRule(sheet: Sheet): ReadonlyMap<string, RuleRanges> {
  const keys = new Map<DataValidationRule, string>();
  const keyOf = (rule: DataValidationRule | undefined): string => {
    if (!rule) return '';
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    return key;
  };
  const found = new Map<string, RuleRanges>();
  const rowCount = Math.min(sheet.rows.length, sheet.rowCount);
  for (let c = 0; c < sheet.columnCount; c++) {
    const ruleAt = (r: number): DataValidationRule | undefined => sheet.rows[r]?.cells[c]?.validation;
    for (let start = 0, r = 1; r <= rowCount; r++) {
      if (r < rowCount && keyOf(ruleAt(r)) === keyOf(ruleAt(start))) continue;
      const rule = ruleAt(start);
      if (rule) {
        const entry = found.get(keyOf(rule)) ?? { rule, ranges: [] };
        entry.ranges.push(a1Of({ startRow: start, endRow: r, startColumn: c, endColumn: c + 1 }));
        found.set(keyOf(rule), entry);
      }
      start = r;
    }
  }
  return found;
}

function excelCondition(rule: DataValidationRule, placeList: PlaceList): Omit<DataValidation, 'range'> | null {
  const { type } = rule.condition;
  const values = (rule.condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const [first = '', second] = values;
  const operator = NUMBER_OPERATORS[type];
  if (operator) {
    return { type: 'decimal', operator, formula1: first, ...(second === undefined ? {} : { formula2: second }) };
  }
  if (type === 'ONE_OF_LIST') return listCondition(values, placeList);
  if (type === 'ONE_OF_RANGE') return { type: 'list', formula1: first.replace(/^=/, '') };
  if (type === 'BOOLEAN') return { type: 'list', values: ['TRUE', 'FALSE'] };
  if (type === 'CUSTOM_FORMULA') return { type: 'custom', formula1: first.replace(/^=/, '') };
  if (type.startsWith('DATE_')) return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  return null;
}

/** A comma or a quote cannot stand in the list of a rule. */
function listCondition(values: readonly string[], placeList: PlaceList): Omit<DataValidation, 'range'> {
  const inline = values.join(',').length <= MAX_INLINE_LIST && !values.some((value) => /[",\r\n]/.test(value));
  return inline ? { type: 'list', values: [...values] } : { type: 'list', formula1: placeList(values) };
}

function manners(rule: DataValidationRule): Omit<DataValidation, 'range' | 'type'> {
  const message = rule.inputMessage?.slice(0, MAX_MESSAGE);
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict === true ? 'stop' : 'warning',
    ...(message ? { showInputMessage: true, inputMessage: message } : {}),
  };
}
