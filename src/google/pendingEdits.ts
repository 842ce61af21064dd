/** Rows of a sheet that were edited and not looked at yet: another run held the lock, or they were too many. Rows count from 1. */
export interface PendingEdit {
  readonly sheetId: number;
  readonly first: number;
  readonly last: number;
  /** Who edited; '' where Google did not tell. */
  readonly actor: string;
  /** The action that the rows are part of, where others of it were looked at before. */
  readonly requestId?: string;
}

const PREFIX = 'edit.';

/** Leaves a mark for the run that holds the lock, or for the next one. */
export function putPending(edit: PendingEdit): void {
  PropertiesService.getDocumentProperties().setProperty(PREFIX + Utilities.getUuid(), JSON.stringify(edit));
}

/** Marks that were left, with the keys to take them away by. */
export function pendingEdits(): { readonly edits: readonly PendingEdit[]; readonly keys: readonly string[] } {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const keys = Object.keys(all).filter((key) => key.startsWith(PREFIX));
  return { keys, edits: keys.map((key) => JSON.parse(all[key] ?? '{}') as PendingEdit) };
}

/** Takes marks away once what they say is drained. */
export function dropPending(keys: readonly string[]): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const key of keys) properties.deleteProperty(key);
}
