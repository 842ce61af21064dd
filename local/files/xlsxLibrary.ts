/** The one place that names the library behind .xlsx. Everything else speaks of RawTable and WriteSheet. */
export { colToLetter, readXlsx, writeXlsx } from 'hucre/xlsx';
export { EncryptedFileError, isDateFormat } from 'hucre';
export type {
  Cell,
  CellStyle,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  Sheet as XlsxSheet,
  SheetChart,
  Workbook as XlsxWorkbook,
  WriteSheet,
} from 'hucre/xlsx';
