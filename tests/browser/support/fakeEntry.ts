import type { ServerApi } from '../../../src/contract/api';
import type { SavedDraft } from '../../../src/contract/replies';
import { parseFreeText } from '../../../src/core/freeText/parseFreeText';
import type { Language } from '../../../src/core/schema/settings';
import type { CivilDate } from '../../../src/core/values/civilDate';
import { TODAY } from './openReply';

type EntryFunctions = Pick<ServerApi, 'apiParseText' | 'apiSaveDraft' | 'apiListDrafts' | 'apiDropDraft'>;

/** Reads pasted texts as the register does, and keeps drafts in memory. */
export function entryFunctions(language: Language, drafts: Map<string, SavedDraft>): EntryFunctions {
  const context = {
    dayOrder: 'ymd-only',
    country: 'CN',
    currency: 'CNY',
    today: TODAY as CivilDate,
    language,
  } as const;
  return {
    apiParseText: ({ text }) => ({
      ok: true,
      guesses: { ...parseFreeText(text, context) },
    }),
    apiSaveDraft: ({ key, draft }) => {
      const at = `${TODAY} 10:42`;
      drafts.set(key, { key, at, draft });
      return { ok: true, at };
    },
    apiListDrafts: () => ({ ok: true, drafts: [...drafts.values()].reverse() }),
    apiDropDraft: ({ key }) => ({ ok: true, dropped: drafts.delete(key) }),
  };
}
