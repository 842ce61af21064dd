import type { FieldValues, RecordChange } from '../core/changeSet';
import { completenessOf } from '../core/completeness/completeness';
import { COMPLETENESS } from '../core/completeness/planCompleteness';
import { completenessRules, type CompletenessRules } from '../core/completeness/rules';
import type { View } from './ports';

/** Rules by settings: those of a view stay with it where an action carries it on. */
const rulesOfSettings = new WeakMap<View['settings'], CompletenessRules>();

/** What counts for completeness in this register: its own fields and the weights of its settings. */
export function rulesOf(view: View): CompletenessRules {
  const rules =
    rulesOfSettings.get(view.settings) ?? completenessRules(view.schema.fields('customers'), view.settings.weights);
  rulesOfSettings.set(view.settings, rules);
  return rules;
}

/**
 * What is written of a customer, with the completeness that comes of it where that is another one now. A person's save must
 * not fail for want of a computed column: where a tab has lost it, it waits for the daily run behind the repair.
 */
export function withCompleteness(view: View, { op, table, id }: RecordChange, written: FieldValues): FieldValues {
  if (table !== 'customers' || view.layout.tabs.customers?.columns[COMPLETENESS] === undefined) return written;
  const current = op === 'create' ? {} : (view.find(table, id)?.fields ?? {});
  const { share } = completenessOf({ ...current, ...written }, rulesOf(view));
  return current[COMPLETENESS] === share ? written : { ...written, [COMPLETENESS]: share };
}
