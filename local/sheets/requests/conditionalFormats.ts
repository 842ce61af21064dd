import type { BooleanCondition, ConditionalFormatRule, JsonObject } from '../apiTypes';
import type { Batch } from '../batch';
import { refused } from '../errors';
import { omitDefaults } from '../printCell';

/** Only these parts of a format may be conditional (API reference, BooleanRule.format). */
const FORMATS = new Set(['backgroundColor', 'backgroundColorStyle', 'textFormat']);
const TEXT_FORMATS = new Set(['bold', 'italic', 'strikethrough', 'foregroundColor', 'foregroundColorStyle']);

/** Adds a rule at an index; the rules after it move on. */
export function addConditionalFormatRule(
  request: { readonly rule?: ConditionalFormatRule; readonly index?: number },
  batch: Batch,
): undefined {
  const { rule, index = 0 } = request;
  const ranges = rule?.ranges ?? [];
  const sheetId = ranges[0]?.sheetId ?? 0;
  if (rule === undefined || ranges.length === 0) throw refused('At least one range must be specified.');
  if (ranges.some((range) => (range.sheetId ?? 0) !== sheetId)) throw refused('All ranges must be on the same sheet.');
  if (rule.booleanRule === undefined && rule.gradientRule === undefined) {
    throw refused('One of booleanRule or gradientRule must be set.');
  }
  if (rule.booleanRule !== undefined) assertBooleanRule(rule.booleanRule, batch.draft.file.locale);
  if (rule.gradientRule !== undefined) assertGradient(rule.gradientRule);
  const own = batch.draft.own(batch.draft.sheet(sheetId));
  if (index < 0 || index > own.conditionalFormats.length) throw refused(`Invalid index: ${index}`);
  own.conditionalFormats = own.conditionalFormats.toSpliced(index, 0, rule);
}

function assertBooleanRule(rule: JsonObject, locale: string): void {
  const condition = rule['condition'] as BooleanCondition | undefined;
  if (condition === undefined) throw refused('A condition must be specified.');
  const format = (rule['format'] ?? {}) as JsonObject;
  const text = (format['textFormat'] ?? {}) as JsonObject;
  const odd = [
    ...Object.keys(format).filter((name) => !FORMATS.has(name)),
    ...Object.keys(text).filter((name) => !TEXT_FORMATS.has(name)),
  ];
  if (odd.length > 0) throw refused(`Conditional format rules do not support the format: ${odd.join(', ')}`);
  if (!condition.type.startsWith('NUMBER_') || !/^(de|fr|es|it|pt|nl|pl|ru)/.test(locale)) return;
  // Values are read as typed in the spreadsheet's locale: "1.5" was refused under de_DE (measured 2026-09-06).
  const bad = condition.values?.find(({ userEnteredValue = '' }) => /^\d+\.\d+$/.test(userEnteredValue));
  if (bad !== undefined) throw refused(`Invalid ConditionValue.userEnteredValue: ${bad.userEnteredValue ?? ''}`);
}

/** Texts of missing parts measured 2026-09-06. */
function assertGradient(rule: JsonObject): void {
  for (const name of ['minpoint', 'midpoint', 'maxpoint']) {
    const point = rule[name] as { readonly type?: string; readonly value?: string } | undefined;
    if (point === undefined) continue;
    if (point.type === undefined) throw refused('No interpolationPointType specified.');
    if (!['MIN', 'MAX'].includes(point.type) && point.value === undefined) {
      throw refused('InterpolationPoint.value is required.');
    }
  }
}

/** Removes the rule at an index and gives it back. */
export function deleteConditionalFormatRule(
  request: { readonly index?: number; readonly sheetId?: number },
  batch: Batch,
): JsonObject {
  const own = batch.draft.own(batch.draft.sheet(request.sheetId));
  const index = request.index ?? 0;
  const rule = own.conditionalFormats[index];
  if (rule === undefined) throw refused(`No conditional format on sheet: ${own.sheetId} at index: ${index}`);
  own.conditionalFormats = own.conditionalFormats.toSpliced(index, 1);
  return { rule: omitDefaults(rule as unknown as JsonObject) };
}
