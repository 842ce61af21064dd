import type { Settings } from '../schema/settings';

/** How often the rules are looked at: never, once a month, or on every day on which something was changed. */
export type ArchiveFrequency = 'never' | 'month' | 'update';

export function archiveFrequency({ text }: Settings): ArchiveFrequency {
  const said = text['archive.every'];
  return said === 'month' || said === 'update' ? said : 'never';
}
