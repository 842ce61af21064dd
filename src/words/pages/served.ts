import type { IssueCode } from '../../core/issue';
import type { Language } from '../../core/schema/settings';
import type { ValueIssueCode } from '../../core/values/value';
import type { Wording } from '../wording';
import type { Words } from '../words';
import type { AdoptWords } from './adopt';
import type { GuideWords } from './guide';
import type { SetUpWords } from './setUp';
import type { SidebarWords } from './sidebar';

/**
 * The part of the catalogue that a form needs: why a value is refused, and how to enter it. Pages carry no more of it
 * than that; findings about records come worded from the server.
 */
export interface ValueWords {
  readonly language: Language;
  readonly issues: Readonly<Partial<Record<ValueIssueCode, Wording>>>;
  readonly entryRules: Words['entryRules'];
}

/** The language and script of a page's words. 繁體 is 简体 converted when the page is built; data is 'zh' in both. */
export type WordsTag = 'en' | 'zh' | 'zh-Hant';

/**
 * The words that a page is served with: one language. They stand in a file of their own, from which the server puts one
 * part into the page that it shows, so that a page carries no words that its reader does not read.
 */
export interface ServedWords {
  readonly tag: WordsTag;
  readonly sidebar: SidebarWords;
  readonly setUp: SetUpWords;
  readonly values: ValueWords;
  /** In 繁體, what makes the register's labels so: characters, and whole labels in which a character is another; else empty. */
  readonly traditional: Readonly<Record<string, string>>;
}

/** What dialogs say beyond that. */
export interface ServedDialogWords {
  readonly adopt: AdoptWords;
  readonly guide: GuideWords;
  readonly issues: Readonly<Record<IssueCode, Wording>>;
}
