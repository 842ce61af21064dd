import type { ConditionalFormatRule, JsonObject, Sheet } from '../sheets';
import { a1Of, rectangleOf } from './a1Text';
import { colorOf, conditionalStyleOf, isObject } from './xlsxStyles';
import type { ConditionalRule } from './xlsxLibrary';

type Condition = Pick<ConditionalRule, 'type'> & Partial<Pick<ConditionalRule, 'operator' | 'formula' | 'text'>>;

const COMPARISONS: Readonly<Record<string, NonNullable<ConditionalRule['operator']>>> = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
};

/** The coloured conditions of a tab, first ones first. Conditions that Excel does not know are left out. */
export function writtenConditions(sheet: Sheet): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap((rule, index) => {
    const areas = rule.ranges.map((range) => rectangleOf(range, sheet)).filter((area) => area.endRow > area.startRow);
    const [first] = areas;
    if (!first) return [];
    const body = bodyOf(rule, a1Of({ ...first, endRow: first.startRow + 1, endColumn: first.startColumn + 1 }));
    return body ? [{ ...body, priority: index + 1, range: areas.map(a1Of).join(' ') }] : [];
  });
}

function bodyOf(rule: ConditionalFormatRule, cell: string): Omit<ConditionalRule, 'priority' | 'range'> | null {
  if (rule.gradientRule) return gradientOf(rule.gradientRule);
  const given = rule.booleanRule?.['condition'];
  if (!isObject(given) || typeof given['type'] !== 'string') return null;
  const condition = conditionOf(given['type'], valuesOf(given), cell);
  return condition ? { ...condition, style: conditionalStyleOf(rule.booleanRule?.['format']) } : null;
}

function valuesOf(condition: JsonObject): string[] {
  const values = condition['values'];
  if (!Array.isArray(values)) return [];
  return values.map((value: unknown) =>
    isObject(value) && typeof value['userEnteredValue'] === 'string' ? value['userEnteredValue'] : '',
  );
}

function conditionOf(type: string, values: readonly string[], cell: string): Condition | null {
  const [value = ''] = values;
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const operator = COMPARISONS[type];
  if (operator) return { type: 'cellIs', operator, formula: [...values] };
  switch (type) {
    case 'CUSTOM_FORMULA':
      return { type: 'expression', formula: value.replace(/^=/, '') };
    case 'TEXT_EQ':
      return { type: 'cellIs', operator: 'equal', formula: quoted };
    case 'TEXT_CONTAINS':
      return { type: 'containsText', text: value, formula: `NOT(ISERROR(SEARCH(${quoted},${cell})))` };
    case 'TEXT_NOT_CONTAINS':
      return { type: 'notContainsText', text: value, formula: `ISERROR(SEARCH(${quoted},${cell}))` };
    case 'TEXT_STARTS_WITH':
      return { type: 'beginsWith', text: value, formula: `LEFT(${cell},${value.length})=${quoted}` };
    case 'BLANK':
      return { type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` };
    case 'NOT_BLANK':
      return { type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` };
    default:
      return null;
  }
}

/** minpoint, midpoint and maxpoint of a GradientRule; values that are no plain numbers become the ends. */
function gradientOf(gradient: JsonObject): Omit<ConditionalRule, 'priority' | 'range'> {
  const points = ['minpoint', 'midpoint', 'maxpoint'].flatMap((name) => {
    const point = gradient[name];
    return isObject(point) ? [{ name, point }] : [];
  });
  const types = { NUMBER: 'num', PERCENT: 'percent', PERCENTILE: 'percentile' } as const;
  return {
    type: 'colorScale',
    colorScale: {
      cfvo: points.map(({ name, point }) => {
        const type = types[String(point['type']) as keyof typeof types] as 'num' | 'percent' | 'percentile' | undefined;
        if (!type)
          return {
            type: name === 'minpoint' ? 'min' : name === 'maxpoint' ? 'max' : 'percentile',
            ...(name === 'midpoint' ? { value: '50' } : {}),
          };
        return { type, value: String(point['value']) };
      }),
      colors: points.map(({ point }) => `FF${colorOf(point['colorStyle']) ?? colorOf(point['color']) ?? 'FFFFFF'}`),
    },
  };
}
