import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { sidebarEn } from './sidebar.en';
import { sidebarZh } from './sidebar.zh';

export type SidebarWords = Twin<typeof sidebarEn>;

export function sidebarWordsFor(language: Language): SidebarWords {
  return language === 'zh' ? sidebarZh : sidebarEn;
}
