import type { Views } from './views';
import { callServer } from '../server/callServer';
import { ServerFailure } from '../server/serverFailure';
import { servedWords } from '../words/served';

// Set by the script of views.tsx.
declare global {
  var registerViews: Views | undefined;
}

let loading: Promise<Views> | null = null;

/**
 * Fetches the views that the page was served without; once, however often it is asked. Rejects with a `ServerFailure` where
 * they cannot be had, and then the next time asks again.
 */
export function loadViews(): Promise<Views> {
  loading ??= fetched().catch((failure: unknown) => {
    loading = null;
    throw failure;
  });
  return loading;
}

async function fetched(): Promise<Views> {
  if (globalThis.registerViews !== undefined) return globalThis.registerViews;
  const reply = await callServer('apiPagePart', { part: 'views', words: servedWords().tag });
  if (!reply.ok) throw new ServerFailure('unreachable', 'no views');
  const script = document.createElement('script');
  script.textContent = reply.script;
  document.head.append(script);
  const views = globalThis.registerViews as Views | undefined;
  if (views === undefined) throw new ServerFailure('unreachable', 'the views are no script');
  return views;
}
