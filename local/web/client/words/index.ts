import type { PageLanguage } from '../../shared/protocol';
import { en, type Words } from './en';
import { zh } from './zh';

export type { Words } from './en';

export const wordsFor = (language: PageLanguage): Words => (language === 'zh' ? zh : en);
