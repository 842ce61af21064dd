import { partLoader } from './partLoader';
import type { Views } from './views';

// Set by the script of views.tsx.
declare global {
  var registerViews: Views | undefined;
}

/** Fetches the views that the page was served without. */
export const loadViews = partLoader('views', () => globalThis.registerViews);
