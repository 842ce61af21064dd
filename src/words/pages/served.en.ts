import type { ServedWords } from './served';
import { setUpEn } from './setUp.en';
import { sidebarEn } from './sidebar.en';
import { valuesEn } from './values.en';

export const servedEn: ServedWords = {
  tag: 'en',
  sidebar: sidebarEn,
  setUp: setUpEn,
  values: valuesEn,
  traditional: {},
};
