/** What decides which incomplete customer comes first. */
export interface Gap {
  readonly share: number;
  /** Money spent so far. */
  readonly spent: number;
}

/**
 * Puts the worst and the most valuable first: what is missing of a customer counts up to double, in proportion to what they
 * spent against the one who spent most. Equal ones keep their order.
 */
export function byPriority<T extends Gap>(gaps: readonly T[]): readonly T[] {
  const most = gaps.reduce((sum, { spent }) => Math.max(sum, spent), 0);
  const weight = ({ share, spent }: Gap): number => (1 - share) * (1 + (most === 0 ? 0 : Math.max(0, spent) / most));
  return gaps
    .map((gap) => ({ gap, weight: weight(gap) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ gap }) => gap);
}
