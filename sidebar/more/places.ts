import type { View } from '../session/views';

/** One way out of the "More" view. */
export interface Place {
  readonly key: string;
  readonly view: View;
  readonly title: string;
  /** What one finds there, in a sentence. */
  readonly text: string;
}

/** The places behind "More", in the order in which they are offered. */
export function places(): readonly Place[] {
  return [];
}
