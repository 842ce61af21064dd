import type { Handler } from '../batch';
import { addSheet } from './addSheet';
import { appendCells } from './appendCells';
import { repeatCell, setDataValidation } from './cellBlocks';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developerMetadata';
import { updateCells } from './updateCells';

/** The request kinds that are emulated, by their name in Request. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  addSheet,
  appendCells,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  repeatCell,
  setDataValidation,
  updateCells,
  updateDeveloperMetadata,
};
