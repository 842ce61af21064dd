import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { viewsEn } from './views.en';
import { viewsZh } from './views.zh';

/** What the views say that the sidebar fetches once it stands; dialogs are served with it. */
export type ViewWords = Twin<typeof viewsEn>;

export function viewWordsFor(language: Language): ViewWords {
  return language === 'zh' ? viewsZh : viewsEn;
}
