import type { Issue } from '../core/issue';
import type { Words } from './words';

/** The sentence for a finding: what is wrong and what to do. It does not name the field: that stands beside it. */
export function messageFor(issue: Pick<Issue, 'code' | 'facts'>, words: Words): string {
  return words.issues[issue.code](issue.facts ?? {});
}
