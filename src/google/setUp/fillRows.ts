import type { View } from '../../app/ports';
import { initialSystem, rememberRequest, systemKeys } from '../../app/systemState';
import type { AuditEntry } from '../../core/audit/entry';
import type { FieldValues } from '../../core/changeSet';
import { labelOf } from '../../core/layout/layout';
import { kindLabel } from '../../core/schema/compile/names';
import { defaultLists } from '../../core/schema/defaultLists';
import type { TabKey } from '../../core/schema/field';
import { settingDefs, type Language } from '../../core/schema/settings';
import { entryTables, tabDef } from '../../core/schema/tables';
import type { Words } from '../../words';
import { entryRule } from '../../words/entryRule';

/** What the first rows of the serving tabs say. */
export interface Filling {
  readonly language: Language;
  readonly words: Words;
  readonly registerId: string;
  readonly owner: string;
  readonly country: string;
  readonly currency: string;
  readonly today: string;
  /** The first entry of a new audit trail; absent where the tab is made anew beside a register that stands. */
  readonly firstEntry?: AuditEntry;
  /** The request that makes a new register, and its reply: it is remembered like any other. */
  readonly request?: { readonly id: string; readonly reply: unknown };
}

/** Rows of a new tab that do not come from people: options, settings, the entry guide, the System cells. */
export function initialRows(tab: TabKey, filling: Filling): readonly FieldValues[] {
  switch (tab) {
    case 'lists':
      return listRows();
    case 'settings':
      return settingRows(filling);
    case 'fields':
      return fieldRows(filling);
    case 'people':
      return [{ email: filling.owner, name: nameOf(filling.owner), role: 'owner' }];
    case 'audit':
      return filling.firstEntry === undefined ? [] : [{ ...filling.firstEntry }];
    case 'system':
      return systemRows(filling);
    default:
      return [];
  }
}

function systemRows({ language, registerId, today, firstEntry, request }: Filling): readonly FieldValues[] {
  const head =
    firstEntry === undefined
      ? {}
      : { [systemKeys.audit]: JSON.stringify({ seq: firstEntry.seq, hash: firstEntry.hash }) };
  const remembered = request === undefined ? {} : rememberRequest({ system: new Map() }, request.id, request.reply);
  return Object.entries({ ...initialSystem(language, registerId, today), ...head, ...remembered }).map(
    ([key, value]) => ({ key, value }),
  );
}

function listRows(): readonly FieldValues[] {
  return Object.entries(defaultLists).flatMap(([list, options]) =>
    options.map((option) => ({
      list,
      key: option.key,
      en: option.labels.en,
      zh: option.labels.zh,
      synonyms: option.synonyms.join('; '),
    })),
  );
}

function settingRows(filling: Filling): readonly FieldValues[] {
  const initial: Readonly<Record<string, string>> = {
    country: filling.country,
    currency: filling.currency,
    'default.owner': filling.owner,
  };
  return settingDefs.map((def) => ({
    key: def.key,
    value: initial[def.key] ?? def.initial,
    meaning: filling.words.settings[def.key],
  }));
}

function fieldRows(filling: Filling): readonly FieldValues[] {
  const yes = filling.language === 'zh' ? '是' : 'yes';
  return entryTables.flatMap((table) =>
    tabDef(table)
      .fields.filter((field) => field.hidden !== true)
      .map((field) => ({
        table: labelOf(tabDef(table), filling.language),
        key: field.key,
        en: field.en,
        zh: field.zh,
        kind: labelOf(kindLabel(field.kind), filling.language),
        required: field.required === true ? yes : null,
        personal: field.personal === true ? yes : null,
        list: field.list ?? null,
        entry: entryRule(field, (defaultLists as View['lists'])[field.list ?? ''] ?? [], filling.words),
      })),
  );
}

function nameOf(email: string): string {
  return email.split('@')[0] ?? email;
}
