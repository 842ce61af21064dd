export type { FileProblem, FileProblemCode, FoundKind } from './fileProblem';
export { readTableBytes, readTableFile, type TableFile } from './readTableFile';
export type { RawCell, RawMerge, RawTab, RawTable, RawValue } from './rawTable';
export { toSpreadsheetFile, type SpreadsheetFacts } from './toSpreadsheetFile';
export { fileProblemText, type WordsLanguage } from './words';
