export { adoptWordsFor, type AdoptWords } from './adopt';
export { setUpWordsFor, type SetUpWords } from './setUp';
export { sidebarWordsFor, type SidebarWords } from './sidebar';
export { snapshotsWordsFor, type SnapshotsWords } from './snapshots';
export { valueWordsFor, type ValueWords } from './valueWords';
