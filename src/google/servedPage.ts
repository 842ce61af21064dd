import type { Language } from '../core/schema/settings';
import type { PageName, PagePart } from '../contract/pages';
import type { WordsTag } from '../words/pages/served';

/**
 * Pages are served with the words of one language: words.html holds those of all, as one script for each language and kind
 * of page, and the server puts those that the reader needs into the page. Putting one file's text into another's is what
 * the guide calls an include: developers.google.com/apps-script/guides/html/best-practices#separate_html_css_and_javascript.
 */

/** Where the words go; the build writes it into every page (build/lib/pages.mjs). */
const PLACE = '<script id="words"></script>';

/** The tag of html's `lang`. */
const LANGS: Readonly<Record<WordsTag, string>> = { en: 'en', zh: 'zh-CN', 'zh-Hant': 'zh-TW' };

/** The script of the reader: 繁體 for accounts of Taiwan, Hong Kong and Macau, where the language is Chinese at all. */
export function wordsTag(language: Language, locale: string): WordsTag {
  if (language === 'en') return 'en';
  return /^zh[-_](.*[-_])?(hant|tw|hk|mo)/i.test(locale) ? 'zh-Hant' : 'zh';
}

/**
 * The html of a page as it is shown.
 * @param html the text of sidebar.html or dialog.html
 * @param words the text of words.html
 * @param view the view with which the sidebar begins, above its first one
 */
export function servedPage(html: string, words: string, page: PageName, tag: WordsTag, view = ''): string {
  const parts = page === 'sidebar' ? [tag] : [tag, `${tag}-views`, `${tag}-dialog`];
  const shown = view === '' ? '' : ` data-view="${view}"`;
  const scripts = parts.map((part) => partOf(words, part)).join('');
  return (
    html
      .replace('<html lang="en" data-page="">', `<html lang="${LANGS[tag]}" data-page="${page}"${shown}>`)
      // As a function: `$` in a replacement means something else.
      .replace(PLACE, () => scripts)
  );
}

/** One script of words.html with its tags. The build lets no text in it hold an end tag. */
function partOf(words: string, name: string): string {
  const end = '</script>';
  const from = words.indexOf(`<script data-words="${name}">`);
  const to = words.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`words.html has no words for ${name}: copy all files of one release`);
  return words.slice(from, to + end.length);
}

/**
 * The script of a part of a page, without its tags, behind the words that belong to it.
 * @param words the text of words.html
 */
export function scriptOf(html: string, words: string, part: PagePart, tag: WordsTag): string {
  const said = part === 'views' ? `${innerOf(partOf(words, `${tag}-${part}`))}\n` : '';
  return `${said}${innerOf(ownScript(html, part))}`;
}

function ownScript(html: string, part: PagePart): string {
  const from = html.indexOf(`<script data-part="${part}">`);
  const to = html.lastIndexOf('</script>');
  if (from < 0 || to < 0) throw new Error(`${part}.html is not that of this release: copy all files of one release`);
  return html.slice(from, to + '</script>'.length);
}

/** What stands between the tags of a script. */
function innerOf(tagged: string): string {
  return tagged.slice(tagged.indexOf('>') + 1, tagged.lastIndexOf('</script>'));
}
