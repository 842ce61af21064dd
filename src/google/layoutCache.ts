import type { Layout } from '../core/layout/layout';

/** Raised when the cached form changes: an older script's cache is then not understood, and read anew. */
const KEY = 'layout.2';
const SIX_HOURS = 21_600;

/** The layout in the document's cache. A cache that fails is a cache that is empty: the layout is then read. */
export function cachedLayout(): Layout | null {
  const text = quietly(() => CacheService.getDocumentCache()?.get(KEY) ?? null);
  return text === null ? null : ofUnknownLength(JSON.parse(text) as Layout);
}

/**
 * Tabs grow with every paste and every appended row while their layout stays the same: how many rows they have is known only
 * right after the layout was read. Until then every row may be asked for; Google refuses what is not there.
 */
function ofUnknownLength({ tabs }: Layout): Layout {
  return {
    tabs: Object.fromEntries(
      Object.entries(tabs).map(([tab, at]) => [tab, { ...at, rowCount: Number.MAX_SAFE_INTEGER }]),
    ),
  };
}

export function cacheLayout(layout: Layout): void {
  quietly(() => {
    CacheService.getDocumentCache()?.put(KEY, JSON.stringify(layout), SIX_HOURS);
    return null;
  });
}

export function forgetLayout(): void {
  quietly(() => {
    CacheService.getDocumentCache()?.remove(KEY);
    return null;
  });
}

/** The cache only saves calls: what it cannot do is logged and gone without. */
function quietly<T>(use: () => T): T | null {
  try {
    return use();
  } catch (error) {
    console.warn(`layout cache: ${error instanceof Error ? error.name : 'error'}`);
    return null;
  }
}
