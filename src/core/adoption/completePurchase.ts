import { kinds } from '../values/kinds';
import { define, type RecordReading } from './readRow';
import type { AdoptionContext } from './types';

const REQUIRED = ['on', 'item', 'amount'] as const;

/**
 * Fills in what a purchase must have: one piece where the row counts none, the register's currency where it names none.
 * A missing day, item or amount is an issue, never a guess.
 */
export function completePurchase(reading: RecordReading, ctx: AdoptionContext): void {
  readOtherCurrency(reading, ctx);
  const { fields, issues } = reading;
  fields['quantity'] ??= 1;
  fields['currency'] ??= ctx.parse.currency;
  for (const field of REQUIRED) {
    if ((fields[field] ?? null) === null) issues.push({ code: 'required-missing', field });
  }
}

/** `$1,200` in a register kept in yuan is 1200 USD, unless the row's currency column says otherwise. */
function readOtherCurrency(reading: RecordReading, ctx: AdoptionContext): void {
  const { fields, issues } = reading;
  for (const issue of [...issues]) {
    const { field, facts } = issue;
    const currency = facts?.['currency'];
    if (issue.code !== 'money-currency-differs' || field === undefined || typeof currency !== 'string') continue;
    if ((fields['currency'] ?? currency) !== currency) continue;
    const text = fields[field] ?? null;
    const parsed = kinds.money.parse(text, { ...ctx.parse, currency });
    if (!parsed.ok) continue;
    fields[field] = parsed.value;
    fields['currency'] = currency;
    define(reading.original, field, String(text));
    issues.splice(issues.indexOf(issue), 1);
  }
}
