export { exportCsv } from './exportCsv';
export { exportXlsx, xlsxBytes, type ExportFacts } from './exportXlsx';
export type { FileProblem, FileProblemCode, FoundKind } from './fileProblem';
export type { RawCell, RawMerge, RawTab, RawTable, RawValue } from './rawTable';
export { readTableBytes, readTableFile, type TableFile } from './readTableFile';
export { toSpreadsheetFile, type SpreadsheetFacts } from './toSpreadsheetFile';
export { fileProblemText, type WordsLanguage } from './words';
