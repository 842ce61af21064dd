import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it is run from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Exactly what is pushed to Google. */
export const DIST = join(ROOT, 'dist');

/** What runs on this machine: the command line, the workbench page, the compiler's and the builder's notes. */
export const LOCAL_BUILD = join(ROOT, '.local-build');
