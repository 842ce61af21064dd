import { servedEn } from '../../src/words/pages/served.en';

globalThis.servedWords = servedEn;
