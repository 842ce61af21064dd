import type { PageName } from '../../src/contract/pages';
import type { Language } from '../../src/core/schema/settings';
import { callServer } from '../server/callServer';

/**
 * Has the server show this page anew, in another language: a page carries the words of one. The new page takes the place
 * of this one. Fails where the server cannot; the menu item that opened the page then does the same, since the server has
 * kept the language for it.
 */
export async function serveAgain(language: Language): Promise<void> {
  const page = document.documentElement.dataset['page'] as PageName;
  const reply = await callServer('apiShowPage', { page, language });
  if (!reply.ok) throw new Error('the page was not shown');
}
