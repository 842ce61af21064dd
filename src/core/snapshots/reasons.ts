/** Rungs of the schedule, finest first. */
export const rungs = ['hourly', 'daily', 'weekly', 'monthly'] as const;
export type Rung = (typeof rungs)[number];

/** Risky actions before which a snapshot is taken, so that each can be taken back as a whole. */
export const precautions = [
  'before-restore',
  'before-undo',
  'before-archive',
  'before-import',
  'before-update',
] as const;
export type Precaution = (typeof precautions)[number];

/** It was taken once, kept as a file, and brought back from there. */
export const FROM_FILE = 'from-file';

/** Why a snapshot was taken. */
export type SnapshotReason = Rung | Precaution | 'by-hand' | typeof FROM_FILE;

export function isPrecaution(reason: string): boolean {
  return (precautions as readonly string[]).includes(reason);
}
