import { servedDialogsEn } from '../../src/words/pages/servedDialogs.en';

globalThis.servedDialogWords = servedDialogsEn;
