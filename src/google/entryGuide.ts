import type { EntryGuideReply } from '../contract/fields';
import { requireRole } from '../app/act';
import { kindLabel } from '../core/schema/compile/names';
import type { FieldDef } from '../core/schema/field';
import type { Language } from '../core/schema/settings';
import { entryTables, tabDef } from '../core/schema/tables';
import type { Option } from '../core/values/value';
import { wordsFor } from '../words';
import { entryExamples } from '../words/entryExamples';
import type { Edge } from './edge';

type GuideField = EntryGuideReply['tables'][number]['fields'][number];

/** The entry guide: every field that a person may enter, tab by tab, in both languages. One read. */
export function entryGuide(edge: Edge): { readonly ok: true } & EntryGuideReply {
  const { deps } = edge;
  const view = deps.store.read({});
  requireRole(view, deps.actor, 'reader');
  const tables = entryTables.map((table) => ({
    key: table,
    label: both(tabDef(table)),
    fields: view.schema
      .shown(table)
      .filter((field) => field.computed !== true && field.hidden !== true)
      .map((field) => guideField(field, view.lists[field.list ?? ''] ?? [])),
  }));
  return { ok: true, on: deps.clock.now().slice(0, 10), language: edge.words().language, tables };
}

function guideField(field: FieldDef, options: readonly Option[]): GuideField {
  const inBoth = (make: (language: Language) => string): { en: string; zh: string } => ({
    en: make('en'),
    zh: make('zh'),
  });
  return {
    key: field.key,
    label: both(field),
    kind: both(kindLabel(field.kind)),
    required: field.required === true,
    personal: field.personal === true,
    own: field.own === true,
    rule: inBoth((language) => wordsFor(language).entryRules[field.kind]),
    examples: entryExamples[field.kind] ?? [],
    options: options
      .filter((option) => option.retired !== true)
      .map((option) => ({ ...both(option.labels), synonyms: option.synonyms.slice(0, 4) })),
    help: field.help ?? '',
    purpose: field.purpose ?? '',
  };
}

function both({ en, zh }: { readonly en: string; readonly zh: string }): { en: string; zh: string } {
  return { en, zh };
}
