import { callServer } from '../server/callServer';
import { ServerFailure } from '../server/serverFailure';
import { servedWords } from '../words/served';
import type { Files } from './files';

// Set by the script of parts/files.tsx.
declare global {
  var registerFiles: Files | undefined;
}

/** Fetches the writers of files; once. Rejects with a `ServerFailure` where they cannot be had. */
export async function loadFiles(): Promise<Files> {
  if (globalThis.registerFiles !== undefined) return globalThis.registerFiles;
  const reply = await callServer('apiPagePart', { part: 'files', words: servedWords().tag });
  if (!reply.ok) throw new ServerFailure('unreachable', 'no files');
  const script = document.createElement('script');
  script.textContent = reply.script;
  document.head.append(script);
  const files = globalThis.registerFiles as Files | undefined;
  if (files === undefined) throw new ServerFailure('unreachable', 'the writers of files are no script');
  return files;
}
