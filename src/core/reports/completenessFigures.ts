import { COMPLETENESS } from '../completeness/planCompleteness';
import type { Figure, MonthlyReport } from './report';
import type { Stock } from './stockFigures';

/**
 * How much is known of the customers on average, and of how many less than `from` is (both fractions). Only customers
 * whose completeness was worked out count; unknown where it was for none, as in snapshots of older releases.
 */
export function completenessFigures(end: Stock, start: Stock, from: number): MonthlyReport['quality']['completeness'] {
  const [now, before] = [sharesIn(end), sharesIn(start)];
  const figure = (of: (shares: readonly number[]) => number): Figure => ({
    now: now.length === 0 ? null : of(now),
    before: before.length === 0 ? null : of(before),
  });
  return {
    from,
    mean: figure((shares) => shares.reduce((sum, share) => sum + share, 0) / shares.length),
    below: figure((shares) => shares.filter((share) => share < from).length),
  };
}

function sharesIn(stock: Stock): readonly number[] {
  return (stock ?? []).map((customer) => customer[COMPLETENESS]).filter((share) => typeof share === 'number');
}
