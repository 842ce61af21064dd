import type { HealthFinding } from '../core/health/finding';
import type { Language } from '../core/schema/settings';
import { healthEn } from './health.en';
import { healthZh } from './health.zh';
import type { Twin } from './wording';

export type HealthWords = Twin<typeof healthEn>;

/** Words of the health page and its mails; apart from the catalogue, as little else needs them. */
export function healthWordsFor(language: Language): HealthWords {
  return language === 'zh' ? healthZh : healthEn;
}

/** What a finding says, and what to do. `errorText` puts words to the code of an error. */
export function findingWords(
  { code, facts, remedy }: HealthFinding,
  words: HealthWords,
  errorText: (code: string, facts: HealthFinding['facts']) => string,
): { readonly text: string; readonly remedy: string } {
  const named = (name: string, of: Readonly<Record<string, string>>): object => {
    const key = facts[name];
    return key === undefined ? {} : { [name]: of[String(key)] ?? key };
  };
  const worded = {
    ...facts,
    ...named('job', words.jobs),
    ...named('step', words.jobs),
    ...named('handler', words.handlers),
    ...named('role', words.roles),
    ...(facts['error'] === undefined ? {} : { error: errorText(String(facts['error']), facts) }),
  };
  return { text: words.findings[code](worded), remedy: words.remedies[remedy] };
}
