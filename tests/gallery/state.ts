import type { ComponentChildren } from 'preact';
import type { ServerApi } from '../../src/contract/api';
import type { Language } from '../../src/core/schema/settings';
import type { ServedWords } from '../../src/words/pages';
import type { Hands } from './hands';

/** A reply that never comes: what a page shows meanwhile stays. */
export const NEVER = Symbol('never');

/** What the server answers in a state; a thrown error reaches the page as Google's would. */
export type Answers = {
  readonly [N in keyof ServerApi]?: (request: Parameters<ServerApi[N]>[0]) => ReturnType<ServerApi[N]> | typeof NEVER;
};

/** One component in one state, as it stands on a page of the register. */
export interface GalleryState {
  /** Part of the address, and the name of its picture: 'find-results'. */
  readonly name: string;
  readonly title: string;
  /** Width of a dialog in place of the sidebar's. */
  readonly dialog?: true;
  readonly answers?: (language: Language) => Answers;
  readonly shown: (words: ServedWords) => ComponentChildren;
  /** What a person does until the state is there. */
  readonly steps?: (hands: Hands, words: ServedWords) => Promise<unknown>;
}

export interface GalleryGroup {
  readonly title: string;
  readonly states: readonly GalleryState[];
}
