import type { PagePart } from '../../src/contract/pages';
import { callServer } from '../server/callServer';
import { ServerFailure } from '../server/serverFailure';
import { servedWords } from '../words/served';

/**
 * A function that fetches a part that the page was served without; once, however often it is asked. `standing` gives what the
 * part's script puts on the page. Rejects with a `ServerFailure` where it cannot be had, and then the next time asks again.
 */
export function partLoader<T>(part: PagePart, standing: () => T | undefined): () => Promise<T> {
  let loading: Promise<T> | null = null;
  const fetched = async (): Promise<T> => {
    const known = standing();
    if (known !== undefined) return known;
    const reply = await callServer('apiPagePart', { part, words: servedWords().tag });
    if (!reply.ok) throw new ServerFailure('unreachable', `no ${part}`);
    const script = document.createElement('script');
    script.textContent = reply.script;
    document.head.append(script);
    const made = standing();
    if (made === undefined) throw new ServerFailure('unreachable', `${part} is no script`);
    return made;
  };
  return () => {
    loading ??= fetched().catch((failure: unknown) => {
      loading = null;
      throw failure;
    });
    return loading;
  };
}
