import { entryContext } from '../app/entryContext';
import type { Clock, View } from '../app/ports';
import { parseContext } from '../core/records/parseFields';
import type { TabKey } from '../core/schema/field';
import { isTabKey } from '../core/schema/tables';
import { kinds } from '../core/values/kinds';
import type { CellScalar } from '../core/values/value';
import type { Words } from '../words';

/** Names and values of a tab's fields as a person reads them. */
export interface FieldWords {
  readonly label: (key: string) => string;
  /** '' for an empty cell. */
  readonly text: (key: string, value: CellScalar | undefined) => string;
  /** Whether its values are masked where they are not needed. */
  readonly isSensitive: (key: string) => boolean;
}

/** The words of a tab; of one that is none, the keys and values themselves. */
export function fieldWords(view: View, clock: Clock, table: string, words: Words): FieldWords {
  const tab: TabKey = isTabKey(table) ? table : 'customers';
  const context = { ...entryContext(view, clock), language: words.language };
  const names = new Map(view.people.map((person) => [person.email, person.name]));
  return {
    label: (key) => view.schema.field(tab, key)?.[words.language] ?? key,
    isSensitive: (key) => view.schema.field(tab, key)?.sensitive === true,
    text: (key, value = null) => {
      const field = view.schema.field(tab, key);
      if (value === null || field === undefined) return String(value ?? '');
      const shown = kinds[field.kind].format(value, parseContext(field, context));
      if (field.kind === 'member') return names.get(shown) ?? shown;
      return shown === '' ? String(value) : shown;
    },
  };
}
