import type { ServedWords } from './served';
import { setUpZh } from './setUp.zh';
import { sidebarZh } from './sidebar.zh';
import { valuesZh } from './values.zh';

export const servedZh: ServedWords = {
  tag: 'zh',
  sidebar: sidebarZh,
  setUp: setUpZh,
  values: valuesZh,
  traditional: {},
};
