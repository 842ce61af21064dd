import { makeFile } from '../downloads/makeFile';

/** Writers of files: a script of its own (dist/files.html), which is fetched by whoever downloads a snapshot. */
globalThis.registerFiles = { makeFile };
