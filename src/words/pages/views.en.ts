import { moreEn } from './more.en';

/** Words of views that the sidebar fetches, each area under its own name: they come with those views. */
export const viewsEn = {
  more: moreEn,
};
