import { viewsEn } from '../../src/words/pages/views.en';

globalThis.servedViewWords = viewsEn;
