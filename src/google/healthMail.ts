import type { HealthFinding } from '../core/health/finding';
import type { Language } from '../core/schema/settings';
import { wordsFor } from '../words';
import { findingWords, healthWordsFor } from '../words/healthWords';
import { errorText } from './errorText';

/** What the owners are told of what turned wrong, each with what to do, and where to look; no names of customers are in it. */
export function healthMail(
  news: readonly HealthFinding[],
  language: Language,
): { readonly subject: string; readonly body: string } {
  const words = healthWordsFor(language);
  const lines = news.map((each) => {
    const { text, remedy } = findingWords(each, words, (code, facts) => errorText(wordsFor(language), code, facts));
    return remedy === '' ? text : `${text}\n${remedy}`;
  });
  const { subject, intro, outro } = words.mail;
  const register = SpreadsheetApp.getActive();
  return {
    subject: subject(news.length),
    body: [intro(register.getName()), ...lines, outro, register.getUrl()].join('\n\n'),
  };
}
