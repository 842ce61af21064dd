import * as z from 'zod/mini';

/** The pages that the add-on shows. */
export const PAGES = ['sidebar', 'setup', 'adopt', 'snapshots'] as const;

export type PageName = (typeof PAGES)[number];

/** Shows a page to the person who asks, in one language: what an open page asks for when its own words are of another. */
export const ShowPageRequest = z.object({ page: z.enum(PAGES), language: z.enum(['en', 'zh']) });
