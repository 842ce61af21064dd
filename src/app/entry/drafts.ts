import type { DraftReply, DraftsReply, DroppedReply, SavedDraft } from '../../contract/replies';
import { utf8Bytes } from '../../core/byteChunks';
import { RegisterError } from '../../core/registerError';
import type { Deps } from '../ports';

/** Drafts that are older are forgotten the next time that drafts are looked at. */
export const DRAFT_DAYS = 7;

/** Drafts that a person may keep in one register. */
export const DRAFT_COUNT = 20;

/**
 * Bytes of one draft, and of all of a person's drafts in one register. User properties hold 500 KB in all, for every
 * spreadsheet that the person works in (developers.google.com/apps-script/guides/services/quotas).
 */
export const DRAFT_BYTES = 60_000;
const ALL_BYTES = 150_000;

const PREFIX = 'draft.';
const MS_PER_DAY = 86_400_000;

/** A draft as it lies in the person's properties. */
interface StoredDraft extends Omit<SavedDraft, 'key'> {
  /** When it was kept, in milliseconds since 1970. */
  readonly ms: number;
}

/**
 * Keeps what stands in a form. Throws `draft-too-large` and `drafts-full` where there is no room: nothing that was kept before
 * makes way for it.
 */
export function saveDraft(
  deps: Deps,
  { key, draft }: { readonly key: string; readonly draft: SavedDraft['draft'] },
): { readonly ok: true } & DraftReply {
  const at = deps.clock.now();
  const text = JSON.stringify({ at, ms: deps.clock.ms(), draft } satisfies StoredDraft);
  const bytes = utf8Bytes(text);
  if (bytes > DRAFT_BYTES) throw new RegisterError('draft-too-large', { bytes, limit: DRAFT_BYTES });
  const others = standing(deps).filter((other) => other.key !== key);
  const used = others.reduce((sum, other) => sum + other.bytes, 0);
  if (others.length >= DRAFT_COUNT || used + bytes > ALL_BYTES)
    throw new RegisterError('drafts-full', { count: others.length });
  deps.userStore.write(PREFIX + key, text);
  return { ok: true, at };
}

/** The person's drafts in this register, newest first. */
export function listDrafts(deps: Deps): { readonly ok: true } & DraftsReply {
  const drafts = [...standing(deps)].sort((a, b) => b.ms - a.ms);
  return { ok: true, drafts: drafts.map(({ key, at, draft }) => ({ key, at, draft })) };
}

/** Forgets a draft: it was saved, or is not wanted. */
export function dropDraft(deps: Deps, { key }: { readonly key: string }): { readonly ok: true } & DroppedReply {
  const dropped = deps.userStore.read(PREFIX + key) !== null;
  if (dropped) deps.userStore.write(PREFIX + key, null);
  return { ok: true, dropped };
}

/** The drafts that still count. Those that are too old, or cannot be read any more, are forgotten on the way. */
function standing(deps: Deps): readonly (StoredDraft & { readonly key: string; readonly bytes: number })[] {
  const oldest = deps.clock.ms() - DRAFT_DAYS * MS_PER_DAY;
  return deps.userStore
    .keys()
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name) => {
      const text = deps.userStore.read(name) ?? '';
      const stored = draftIn(text);
      if (stored !== null && stored.ms >= oldest)
        return [{ ...stored, key: name.slice(PREFIX.length), bytes: utf8Bytes(text) }];
      deps.userStore.write(name, null);
      return [];
    });
}

function draftIn(text: string): StoredDraft | null {
  try {
    const stored = JSON.parse(text) as Partial<StoredDraft> | null;
    return stored !== null && typeof stored.ms === 'number' && typeof stored.draft === 'object'
      ? (stored as StoredDraft)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
