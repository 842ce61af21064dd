import { numberSetting, type Settings } from '../schema/settings';
import { tagsOf } from '../search/entry';
import type { ArchivePolicy } from './rules';

/** Stages with a line of their own in Settings. */
export const ruledStages = ['lead', 'prospect', 'active', 'dormant', 'lost'] as const;

/** The rules of the settings. */
export function archivePolicy(settings: Settings): ArchivePolicy {
  const { text } = settings;
  return {
    daysByStage: Object.fromEntries(ruledStages.map((stage) => [stage, numberSetting(settings, `archive.${stage}`)])),
    otherDays: numberSetting(settings, 'archive.other'),
    mostOrders: limitIn(text['archive.mostOrders']),
    mostSpent: limitIn(text['archive.mostSpent']),
    keepTags: listIn(text['archive.keepTags']),
    holdTags: listIn(text['archive.holdTags']),
    keepOwners: listIn(text['archive.keepOwners']),
  };
}

function limitIn(text: string): number | null {
  return text === '' ? null : Number(text);
}

function listIn(text: string): readonly string[] {
  return tagsOf(text).map((each) => each.toLowerCase());
}
