import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';

/**
 * When a case was solved follows from its status: solving it sets the time unless one was given, opening it again takes the
 * time away. Closing leaves it as it stands: a case may be closed without ever having been solved.
 */
export function withSolvedAt(values: FieldValues, before: FieldValues, now: string): FieldValues {
  const status = values['status'];
  if (status === undefined || status === (before['status'] ?? null)) return values;
  const given: CellScalar = values['solvedAt'] ?? null;
  if (status === 'solved') return { ...values, solvedAt: given ?? now };
  return status === 'open' && (before['solvedAt'] ?? null) !== null ? { ...values, solvedAt: null } : values;
}
