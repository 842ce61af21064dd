import type { View } from '../session/views';
import { viewWords } from '../words/served';

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
  const { actions, archive, compare, health, snapshots } = viewWords();
  return [
    { key: 'actions', view: { name: 'actions' }, title: actions.title, text: actions.place },
    { key: 'snapshots', view: { name: 'snapshots' }, title: snapshots.place, text: snapshots.placeText },
    { key: 'compare', view: { name: 'compare' }, title: compare.place, text: compare.placeText },
    { key: 'archive', view: { name: 'archive' }, title: archive.title, text: archive.place },
    { key: 'health', view: { name: 'health' }, title: health.title, text: health.place },
  ];
}
