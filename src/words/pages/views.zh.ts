import type { ViewWords } from './views';
import { moreZh } from './more.zh';

export const viewsZh: ViewWords = {
  more: moreZh,
};
