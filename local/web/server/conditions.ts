import type { Cell, ConditionalFormatRule, GridRange, JsonObject, Sheet } from '../../sheets';
import { isObject, objectsIn, textIn } from './json';

/** The formats of the rules that apply to a cell, first rule first. */
export type ConditionalFormats = (row: number, column: number, cell: Cell | undefined) => readonly JsonObject[];

interface Rule {
  readonly ranges: readonly GridRange[];
  readonly format: JsonObject;
  readonly holds: (cell: Cell | undefined) => boolean;
}

/** Reads a tab's conditional formats. Own formulas and gradients are not worked out: their cells stay uncoloured. */
export function conditionalFormats(sheet: Sheet): ConditionalFormats {
  const rules = sheet.conditionalFormats.flatMap(ruleOf);
  if (rules.length === 0) return () => [];
  return (row, column, cell) =>
    rules
      .filter(({ ranges, holds }) => ranges.some((range) => isInside(range, row, column)) && holds(cell))
      .map(({ format }) => format);
}

function isInside(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}

function ruleOf({ ranges, booleanRule }: ConditionalFormatRule): Rule[] {
  const condition = booleanRule?.['condition'];
  const format = booleanRule?.['format'];
  if (!isObject(condition) || !isObject(format)) return [];
  const values = objectsIn(condition['values']).map((value) => textIn(value['userEnteredValue']));
  const holds = testOf(textIn(condition['type']), values);
  return holds === null ? [] : [{ ranges, format, holds }];
}

type Test = (cell: Cell | undefined) => boolean;

function testOf(type: string, [first = '', second = '']: readonly string[]): Test | null {
  const wanted = first.toLowerCase();
  const [low, high] = [Number(first), Number(second)];
  const number =
    (test: (value: number) => boolean): Test =>
    (cell) =>
      typeof cell?.value === 'number' && test(cell.value);
  const tests: Readonly<Record<string, Test>> = {
    TEXT_EQ: (cell) => textOf(cell) === wanted,
    TEXT_CONTAINS: (cell) => textOf(cell).includes(wanted),
    TEXT_NOT_CONTAINS: (cell) => !textOf(cell).includes(wanted),
    TEXT_STARTS_WITH: (cell) => textOf(cell).startsWith(wanted),
    TEXT_ENDS_WITH: (cell) => textOf(cell).endsWith(wanted),
    BLANK: (cell) => textOf(cell) === '',
    NOT_BLANK: (cell) => textOf(cell) !== '',
    NUMBER_EQ: number((value) => value === low),
    NUMBER_NOT_EQ: number((value) => value !== low),
    NUMBER_GREATER: number((value) => value > low),
    NUMBER_GREATER_THAN_EQ: number((value) => value >= low),
    NUMBER_LESS: number((value) => value < low),
    NUMBER_LESS_THAN_EQ: number((value) => value <= low),
    NUMBER_BETWEEN: number((value) => value >= low && value <= high),
    NUMBER_NOT_BETWEEN: number((value) => value < low || value > high),
  };
  return tests[type] ?? null;
}

/** Conditions on text do not look at case; a truth value is its word. */
const textOf = (cell: Cell | undefined): string => String(cell?.value ?? '').toLowerCase();
