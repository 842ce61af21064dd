import { servedDialogsZh } from '../../src/words/pages/servedDialogs.zh';

globalThis.servedDialogWords = servedDialogsZh;
