import type { Twin } from '../wording';
import type { moreEn } from './more.en';

export const moreZh: Twin<typeof moreEn> = {
  title: '更多',
  list: '其他功能',
};
