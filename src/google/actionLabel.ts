import { personOf, type Person } from '../core/schema/people';
import type { OpCounts } from '../core/undo/actionCounts';
import type { RegisterAction } from '../core/undo/actionsOf';
import type { Words } from '../words';

type Verb = Exclude<keyof Words['actions'], 'someone' | 'records' | 'and' | 'unknown' | 'empty' | 'why'>;

/** Actions that say by their name what was done; of others, their origin and what became of the records do. */
const byAction: Readonly<Record<string, Verb>> = {
  adopt: 'imported',
  archive: 'archived',
  unarchive: 'unarchived',
  restore: 'restored',
  'restore-fields': 'wentBack',
  undo: 'undid',
  vanished: 'vanished',
  'put-back': 'putBack',
};

const byOrigin: Readonly<Record<string, Verb>> = { cell: 'edited', paste: 'pasted', sweep: 'found', job: 'byJob' };

/** One sentence for what was done: "Li Wei pasted 40 customers". */
export function actionLabel(
  { action, origin, actor }: Pick<RegisterAction, 'action' | 'origin' | 'actor'>,
  counts: OpCounts,
  names: readonly { readonly table: string; readonly name: string }[],
  people: readonly Person[],
  words: Words,
): string {
  const verb = byAction[action] ?? byOrigin[origin] ?? verbOf(counts);
  const person = personOf(people, actor);
  const who = person?.name ?? (actor === 'unknown' ? words.actions.someone : actor);
  return words.actions[verb](who === '' ? actor : who, whatOf(counts, names, words));
}

function verbOf(counts: OpCounts): Verb {
  const sums = Object.values(counts);
  const has = (op: 'create' | 'update' | 'remove'): boolean => sums.some((count) => count[op] > 0);
  if (has('create') && !has('update') && !has('remove')) return 'added';
  if (has('update') && !has('create') && !has('remove')) return 'changed';
  return has('remove') && !has('create') && !has('update') ? 'removed' : 'saved';
}

/** A customer that went to Archive or came from there counts once. */
function whatOf(
  counts: OpCounts,
  names: readonly { readonly table: string; readonly name: string }[],
  { actions }: Words,
): string {
  const parts = Object.entries(counts)
    .filter(([table]) => table !== 'archive' || counts['customers'] === undefined)
    .map(([table, { create, update, remove }]) =>
      actions.records(table, create + update + remove, names.find((each) => each.table === table)?.name ?? ''),
    );
  return actions.and(parts);
}
