import type { OpenReply } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { moneyText, percentText, plainDecimal } from '../../src/core/values/decimal';
import type { CellScalar, KindName, Option } from '../../src/core/values/value';

/** How kinds write numbers; other values are texts that stand for themselves. The readers of values come later. */
const numberTexts: Readonly<Partial<Record<KindName, (value: number) => string>>> = {
  integer: plainDecimal,
  money: moneyText,
  number: plainDecimal,
  percent: percentText,
  quantity: plainDecimal,
  score: plainDecimal,
};

/** A value as a person reads it. */
export function shownValue(field: FieldDef, value: CellScalar | undefined, open: OpenReply): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.kind === 'option') return optionLabel(field, String(value), open);
  const text = typeof value === 'number' ? numberTexts[field.kind]?.(value) : undefined;
  return text ?? String(value);
}

function optionLabel(field: FieldDef, key: string, open: OpenReply): string {
  const option = optionsOf(field, open).find((entry) => entry.key === key);
  return option === undefined ? key : option.labels[open.language];
}

export function optionsOf(field: FieldDef, open: OpenReply): readonly Option[] {
  return field.list === undefined ? [] : (open.lists[field.list] ?? []);
}
