import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files of the page itself, straight from one folder: no folders below it, no other endings. */
export interface StaticFiles {
  read(name: string): StaticFile | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export function staticFiles(folder: string): StaticFiles {
  return {
    read: (name) => {
      const [, ending = ''] = /^[\w-]+\.(\w+)$/.exec(name) ?? /^[\w-]+\.[\w-]+\.(\w+)$/.exec(name) ?? [];
      const type = TYPES[ending];
      const path = join(folder, name);
      return type === undefined || !existsSync(path) ? undefined : { type, bytes: readFileSync(path) };
    },
  };
}
