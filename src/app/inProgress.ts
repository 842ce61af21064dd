import type { View } from './ports';
import { systemKeys } from './systemState';

/** Actions that may take several batches; each has a line in jobs/resumeAction. */
const resumable = ['adopt', 'restore', 'undo'] as const;

/** An action of several batches: what it is, how far it got, and what it needs to go on. Kept in System as `progress`. */
export interface Progress {
  readonly action: (typeof resumable)[number];
  readonly requestId: string;
  readonly actor: string;
  readonly done: number;
  readonly total: number;
  /** What the action wants to remember; its own business. */
  readonly state: unknown;
}

export const progressKey = systemKeys.progress;

/**
 * The action in progress with all it remembers, or null. A cell that was damaged by hand says nothing: whoever began the
 * action may begin it anew, and it finds what it has done.
 */
export function readProgress(view: View): Progress | null {
  const text = view.system.get(progressKey) ?? '';
  try {
    const progress = JSON.parse(text === '' ? 'null' : text) as Partial<Progress> | null;
    return resumable.some((action) => action === progress?.action) ? (progress as Progress) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function inProgressOf(
  view: View,
): { readonly action: string; readonly done: number; readonly total: number } | null {
  const progress = readProgress(view);
  return progress === null ? null : { action: progress.action, done: progress.done, total: progress.total };
}
