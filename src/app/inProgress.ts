import type { View } from './ports';
import { systemKeys } from './systemState';

/** An action of several batches: what it is, how far it got, and what it needs to go on. Kept in System as `progress`. */
export interface Progress {
  readonly action: 'adopt' | 'restore';
  readonly requestId: string;
  readonly actor: string;
  readonly done: number;
  readonly total: number;
  /** What the action wants to remember; its own business. */
  readonly state: unknown;
}

export const progressKey = systemKeys.progress;

/** The action in progress with all it remembers, or null. */
export function readProgress(view: View): Progress | null {
  const text = view.system.get(progressKey) ?? '';
  return text === '' ? null : (JSON.parse(text) as Progress);
}

export function inProgressOf(view: View): { readonly action: string; readonly done: number; readonly total: number } | null {
  const progress = readProgress(view);
  return progress === null ? null : { action: progress.action, done: progress.done, total: progress.total };
}
