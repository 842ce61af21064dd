import type { View } from '../../app/ports';
import type { Layout } from '../../core/layout/layout';
import { RegisterError } from '../../core/registerError';
import type { Language } from '../../core/schema/settings';
import { tabDef, tabs } from '../../core/schema/tables';
import type { Edge } from '../edge';
import { readLayout } from '../layoutReader';
import { baseTabs, collectCells, planRanges } from '../readPlan';
import { makeView } from '../sheetView';

/** The register before set-up: whole, or what is left of one that is damaged; null on a spreadsheet that never had one. */
export function standing(edge: Edge): View | null {
  try {
    return edge.deps.store.read({});
  } catch (error) {
    if (error instanceof RegisterError) return salvaged(edge);
    throw error;
  }
}

/**
 * People, options, settings and System as far as their tabs stand, so that roles and language hold for a damaged register,
 * too. Where System is gone the labels of the columns tell the language. Three reads.
 */
function salvaged({ client, spreadsheetId }: Edge): View | null {
  const { layout } = readLayout(client, spreadsheetId);
  if (Object.keys(layout.tabs).length === 0) return null;
  const query = Object.fromEntries(
    baseTabs.filter((tab) => layout.tabs[tab] !== undefined).map((tab) => [tab, 'all' as const]),
  );
  const planned = planRanges(layout, query);
  const params = { ranges: planned.map((range) => range.a1), valueRenderOption: 'UNFORMATTED_VALUE' } as const;
  const ranges = planned.length === 0 ? [] : client.batchGet(spreadsheetId, params);
  const view = makeView(layout, collectCells(planned, ranges, query));
  return view.system.has('language') ? view : { ...view, language: labelLanguage(layout) };
}

/** The language in which more of the headers are. */
function labelLanguage(layout: Layout): Language {
  let chinese = 0;
  let english = 0;
  for (const { key } of tabs) {
    const header = new Set(layout.tabs[key]?.header ?? []);
    for (const field of tabDef(key).fields) {
      if (field.en === field.zh) continue;
      if (header.has(field.zh)) chinese += 1;
      if (header.has(field.en)) english += 1;
    }
  }
  return chinese > english ? 'zh' : 'en';
}
