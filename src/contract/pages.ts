import * as z from 'zod/mini';
import { later } from './schema';

/** The pages that the add-on shows. */
export const PAGES = ['sidebar', 'setup', 'adopt', 'snapshots', 'guide'] as const;

export type PageName = (typeof PAGES)[number];

/** Shows a page to the person who asks, in one language: what an open page asks for when its own words are of another. */
export const ShowPageRequest = later(() => z.object({ page: z.enum(PAGES), language: z.enum(['en', 'zh']) }));

/** Scripts that a page fetches once it stands. */
export const PAGE_PARTS = ['views', 'files'] as const;

export type PagePart = (typeof PAGE_PARTS)[number];

/** `words`: language and script that the page was served in. */
export const PagePartRequest = later(() =>
  z.object({ part: z.enum(PAGE_PARTS), words: z.enum(['en', 'zh', 'zh-Hant']) }),
);

export interface PagePartReply {
  /** A script that belongs to the page which asks for it, of the same release. */
  readonly script: string;
}
