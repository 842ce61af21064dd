import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptError } from '../engine/scriptError';
import { asking, serviceType } from '../engine/serviceType';
import { plain } from '../engine/wire';

export interface HtmlState {
  content: string;
  title?: string;
  width?: number;
  height?: number;
}

export const htmlService = serviceType<null>('HtmlService', {
  createHtmlOutputFromFile: asking(({ exec, args }) => {
    args.expect(1);
    const name = args.text(0);
    const path = join(exec.world.distDir, name.endsWith('.html') ? name : `${name}.html`);
    // A name only, never a path: the files of a script project are flat in the editor.
    if (!/^[\w .-]+$/.test(name) || !existsSync(path)) throw new ScriptError(`No HTML file named ${name} was found.`);
    return exec.ref('HtmlOutput', { content: readFileSync(path, 'utf8') });
  }),
  createHtmlOutput: ({ exec, args }) => {
    args.expect(0, 1);
    return exec.ref('HtmlOutput', { content: args.optionalText(0) ?? '' });
  },
});

export const htmlOutputType = serviceType<HtmlState>('HtmlOutput', {
  setTitle: ({ self, args, me }) => {
    self.title = args.text(0);
    return me;
  },
  setWidth: ({ self, args, me }) => {
    self.width = args.number(0);
    return me;
  },
  setHeight: ({ self, args, me }) => {
    self.height = args.number(0);
    return me;
  },
  append: ({ self, args, me }) => {
    self.content += args.text(0);
    return me;
  },
  getContent: ({ self }) => plain(self.content),
});
