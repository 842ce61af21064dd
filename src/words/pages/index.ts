export { adoptWordsFor, type AdoptWords } from './adopt';
export { guideWordsFor, type GuideWords } from './guide';
export type { ServedDialogWords, ServedWords, ValueWords, WordsTag } from './served';
export { setUpWordsFor, type SetUpWords } from './setUp';
export { sidebarWordsFor, type SidebarWords } from './sidebar';
export { snapshotsWordsFor, type SnapshotsWords } from './snapshots';
export { viewWordsFor, type ViewWords } from './views';
export { valueWordsFor } from './valueWords';
