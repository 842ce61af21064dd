import type { CellScalar, ParseContext } from '../values/value';
import { tags } from '../values/option';

/** The tags of a record after some were added and some taken away, and which of them made a difference. */
export interface TagEdit {
  readonly tags: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Adds tags to those that stand there and takes others away; whatever else stands there stays, in its order. A tag that is
 * there already, in whatever case or width, is not doubled. A text that holds no tag adds none.
 */
export function tagsAfter(
  current: CellScalar,
  add: readonly string[],
  remove: readonly string[],
  ctx: ParseContext,
): TagEdit {
  const before = listOf(current, ctx);
  const gone = new Set(remove.flatMap(keyOf));
  const left = before.filter((tag) => !keyOf(tag).some((key) => gone.has(key)));
  const wanted = listOf([...left, ...add].join('; '), ctx);
  const kept = wanted.filter((tag) => left.includes(tag) || !keyOf(tag).some((key) => gone.has(key)));
  return {
    tags: kept.length === 0 ? null : kept.join('; '),
    added: kept.filter((tag) => !before.includes(tag)),
    removed: before.filter((tag) => !kept.includes(tag)),
  };
}

function listOf(value: CellScalar, ctx: ParseContext): readonly string[] {
  const parsed = tags.parse(typeof value === 'string' ? value : null, ctx);
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value.split('; ') : [];
}

/** What a tag is compared by; a tag of marks alone is compared as it stands. */
function keyOf(tag: string): readonly string[] {
  const keys = tags.keys?.(tag) ?? [];
  return keys.length === 0 ? [tag] : keys;
}
