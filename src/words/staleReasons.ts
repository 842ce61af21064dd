import type { StaleReason } from '../core/staleness/planStaleFlags';
import type { Words } from './words';

/** The stale reasons of a record in words, joined: "last contact 2026-08-22, limit 90 days". */
export function staleReasonsText(reasons: readonly StaleReason[], words: Words): string {
  return reasons.map((reason) => reasonText(reason, words)).join(words.labels.joiner);
}

function reasonText(reason: StaleReason, words: Words): string {
  const known = words.labels.staleReasons;
  switch (reason.code) {
    case 'never-contacted':
      return known['never-contacted'](reason.since ?? '', reason.limitDays);
    case 'no-contact-since':
      return known['no-contact-since'](reason.since, reason.limitDays);
    case 'next-contact-overdue':
      return known['next-contact-overdue'](reason.on, reason.graceDays);
  }
}
