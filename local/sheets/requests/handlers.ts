import type { Handler } from '../batch';
import { addSheet } from './addSheet';
import { appendCells } from './appendCells';
import { repeatCell, setDataValidation } from './cellBlocks';
import { addChart, deleteEmbeddedObject, updateChartSpec } from './charts';
import { addConditionalFormatRule, deleteConditionalFormatRule } from './conditionalFormats';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developerMetadata';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  sortRange,
  updateDimensionProperties,
} from './dimensions';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protections';
import {
  addBanding,
  addNamedRange,
  clearBasicFilter,
  mergeCells,
  setBasicFilter,
  unmergeCells,
} from './rangesOnSheets';
import { deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets';
import { updateCells } from './updateCells';

/** The request kinds that are emulated, by their name in Request. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  clearBasicFilter,
  createDeveloperMetadata,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteEmbeddedObject,
  deleteProtectedRange,
  deleteSheet,
  duplicateSheet,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateCells,
  updateChartSpec,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};
