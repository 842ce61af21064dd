import type { FieldDef } from '../core/schema/field';
import type { Option } from '../core/values/value';
import type { Words } from './words';

/** Options that a rule names; longer lists are named by their beginning. */
const NAMED = 12;

/** How a field is to be entered: the rule of its kind, and what its list offers. */
export function entryRule(field: FieldDef, options: readonly Option[], words: Words): string {
  if (field.computed === true) return words.entryRules.id;
  const rule = words.entryRules[field.kind];
  if (field.list === undefined) return rule;
  const offered = options.filter((option) => option.retired !== true).map((option) => option.labels[words.language]);
  if (offered.length === 0) return rule;
  const zh = words.language === 'zh';
  const named = offered.slice(0, NAMED).join(zh ? '、' : ', ');
  return `${rule}${zh ? '' : ' '}${named}${offered.length > NAMED ? '…' : zh ? '。' : '.'}`;
}
