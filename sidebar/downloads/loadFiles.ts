import { partLoader } from '../parts/partLoader';
import type { Files } from './files';

// Set by the script of parts/files.tsx.
declare global {
  var registerFiles: Files | undefined;
}

/** Fetches the readers and writers of files. */
export const loadFiles = partLoader('files', () => globalThis.registerFiles);
