import type { ComponentChildren } from 'preact';
import type { ComparedField, ComparedRecord, ComparedRecords } from '../../src/contract/compare';
import type { OpenReply } from '../../src/contract/replies';
import { isTabKey, tabDef } from '../../src/core/schema/tables';
import { masked } from '../common/masked';
import { memberName } from '../session/names';
import { labelOf } from '../words/script';
import { viewWords } from '../words/served';

interface ComparedListsProps {
  readonly open: OpenReply;
  readonly found: ComparedRecords;
  /** What records that came and records that went are called. */
  readonly titles: { readonly added: string; readonly removed: string };
  /** What stands before each record: a box to tick. */
  readonly before?: (record: ComparedRecord) => ComponentChildren;
}

const SORTS = ['changed', 'added', 'removed'] as const;

/** Records that came, changed and went, each with its fields before and after; one sort folds open at a time. */
export function ComparedLists({ open, found, titles, before }: ComparedListsProps) {
  const { compare: words } = viewWords();
  const names = { ...titles, changed: words.changed };
  return (
    <div class="compared">
      {SORTS.filter((sort) => found.totals[sort] > 0).map((sort) => (
        <details key={sort} open={sort === SORTS.find((one) => found.totals[one] > 0)}>
          <summary>
            {names[sort]} <b>{found.totals[sort]}</b>
          </summary>
          {found[sort].length < found.totals[sort] && (
            <p class="quiet">{words.capped(found[sort].length, found.totals[sort])}</p>
          )}
          <ul class="records">
            {found[sort].map((record) => (
              <li key={`${record.table} ${record.id}`}>
                <div class="record-head">
                  {before?.(record)}
                  <span>
                    <b>{record.name === '' ? record.id : record.name}</b>{' '}
                    <small class="quiet">
                      {[tabTitle(record.table), record.id, memberName(open, record.owner)].filter(Boolean).join(' · ')}
                    </small>
                  </span>
                </div>
                {sort === 'changed' && <ChangedCells open={open} record={record} />}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function ChangedCells({ open, record }: { readonly open: OpenReply; readonly record: ComparedRecord }) {
  const { compare: words } = viewWords();
  const sensitive = (key: string): boolean =>
    open.tables[record.table]?.some((field) => field.key === key && field.sensitive === true) === true;
  const shown = ({ field, own }: ComparedField, text: string): string =>
    text === '' ? words.empty : own !== true && sensitive(field) ? masked(text) : text;
  return (
    <ul class="changed">
      {(record.fields ?? []).map((one) => (
        <li key={`${one.own === true ? 'own ' : ''}${one.field}`}>
          {one.label}: <s>{shown(one, one.beforeText)}</s> {shown(one, one.afterText)}
        </li>
      ))}
    </ul>
  );
}

/** The label of a tab in the page's language; of what is none, its key. */
export function tabTitle(table: string): string {
  return isTabKey(table) ? labelOf(tabDef(table)) : table;
}
