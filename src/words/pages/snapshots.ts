import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { snapshotsEn } from './snapshots.en';
import { snapshotsZh } from './snapshots.zh';

export type SnapshotsWords = Twin<typeof snapshotsEn>;

export function snapshotsWordsFor(language: Language): SnapshotsWords {
  return language === 'zh' ? snapshotsZh : snapshotsEn;
}
