import { viewsZh } from '../../src/words/pages/views.zh';

globalThis.servedViewWords = viewsZh;
