import { servedZh } from '../../src/words/pages/served.zh';

globalThis.servedWords = servedZh;
