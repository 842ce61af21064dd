import type { Language } from '../../src/core/schema/settings';

/** The language of words that are needed before the register has said its own. */
export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Tells the browser, for its voices and fonts. */
export function setPageLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
