import { makeFile } from '../downloads/makeFile';
import { readFile } from '../downloads/readFile';

/** Writers and the reader of files: a script of its own (dist/files.html), which is fetched by whoever needs one. */
globalThis.registerFiles = { makeFile, readFile };
