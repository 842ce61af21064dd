import type { ConditionalFormatRule, JsonObject, Sheet } from '../sheets';
import { a1Of, rectangleOf } from './a1Text';
import { colorOf, conditionalStyleOf, isObject, wordOf } from './xlsxStyles';
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

type Stop = NonNullable<ConditionalRule['colorScale']>['cfvo'][number];

const STOP_TYPES: Readonly<Record<string, Stop['type']>> = {
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

/** What a point is at whose value the rule does not say. */
const DEFAULT_STOPS: Readonly<Record<string, Stop>> = {
  minpoint: { type: 'min' },
  midpoint: { type: 'percentile', value: '50' },
  maxpoint: { type: 'max' },
};

/** A GradientRule as a colour scale of two or three colours. */
function gradientOf(gradient: JsonObject): Omit<ConditionalRule, 'priority' | 'range'> {
  const points = Object.entries(DEFAULT_STOPS).flatMap(([name, otherwise]) => {
    const point = gradient[name];
    return isObject(point) ? [{ stop: stopOf(point) ?? otherwise, point }] : [];
  });
  return {
    type: 'colorScale',
    colorScale: {
      cfvo: points.map(({ stop }) => stop),
      colors: points.map(({ point }) => `FF${colorOf(point['colorStyle']) ?? colorOf(point['color']) ?? 'FFFFFF'}`),
    },
  };
}

function stopOf(point: JsonObject): Stop | null {
  const type = STOP_TYPES[wordOf(point['type'])];
  return type ? { type, value: wordOf(point['value']) } : null;
}
