import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { dialogsEn } from './dialogs.en';
import { dialogsZh } from './dialogs.zh';
import { sidebarEn } from './sidebar.en';
import { sidebarZh } from './sidebar.zh';

export type SidebarWords = Twin<typeof sidebarEn>;
export type DialogWords = Twin<typeof dialogsEn>;

/** Words of the sidebar in a language; its `common` and `failures` serve the dialogs too. */
export function sidebarWordsFor(language: Language): SidebarWords {
  return language === 'zh' ? sidebarZh : sidebarEn;
}

export function dialogWordsFor(language: Language): DialogWords {
  return language === 'zh' ? dialogsZh : dialogsEn;
}
