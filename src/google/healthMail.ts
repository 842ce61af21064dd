import type { HealthFinding } from '../core/health/finding';
import type { Language } from '../core/schema/settings';
import { wordsFor } from '../words';
import { findingWords, healthWordsFor } from '../words/healthWords';
import { errorText } from './errorText';

/** Findings in words, with what to do. */
export function healthLines(
  findings: readonly HealthFinding[],
  language: Language,
): readonly { readonly text: string; readonly remedy: string }[] {
  const said = (code: string, facts: HealthFinding['facts']): string => errorText(wordsFor(language), code, facts);
  return findings.map((each) => findingWords(each, healthWordsFor(language), said));
}

/** What the owners are told of what turned wrong, each with what to do, and where to look; no names of customers are in it. */
export function healthMail(
  news: readonly HealthFinding[],
  language: Language,
): { readonly subject: string; readonly body: string } {
  const lines = healthLines(news, language).map(({ text, remedy }) => (remedy === '' ? text : `${text}\n${remedy}`));
  const { subject, intro, outro } = healthWordsFor(language).mail;
  const register = SpreadsheetApp.getActive();
  return {
    subject: subject(news.length),
    body: [intro(register.getName()), ...lines, outro, register.getUrl()].join('\n\n'),
  };
}
