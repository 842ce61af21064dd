/**
 * A sum of amounts without the surprises of binary fractions (0.1 + 0.2): wholes and ten-thousandths are summed apart,
 * each in integers. Exact for amounts of up to four decimals and sums below 9 × 10^15.
 */
export interface MoneySum {
  whole: number;
  tenThousandths: number;
}

const SCALE = 10_000;
/** Up to here the sum in ten-thousandths is an exact integer, and one division rounds it as its decimal text would be. */
const EXACT_LIMIT = Number.MAX_SAFE_INTEGER / SCALE - 1;

export function emptySum(): MoneySum {
  return { whole: 0, tenThousandths: 0 };
}

/** Adds an amount to the sum, in place: a report adds a hundred thousand of them. */
export function addAmount(sum: MoneySum, amount: number): void {
  const whole = Math.trunc(amount);
  sum.whole += whole;
  sum.tenThousandths += Math.round((amount - whole) * SCALE);
}

export function amountOf(sum: MoneySum): number {
  const exact = Math.abs(sum.whole) + Math.abs(sum.tenThousandths) / SCALE < EXACT_LIMIT;
  return exact ? (sum.whole * SCALE + sum.tenThousandths) / SCALE : sum.whole + sum.tenThousandths / SCALE;
}
