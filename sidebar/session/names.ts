import type { OpenReply } from '../../src/contract/replies';
import type { CellScalar } from '../../src/core/values/value';

/** The name of a member, or the e-mail where none is known. */
export function memberName(open: OpenReply, email: string): string {
  const member = open.members.find((one) => one.email === email);
  return member === undefined || member.name === '' ? email : member.name;
}

/** The label of an option, or its text where the list does not have it. */
export function optionLabelOf(open: OpenReply, list: string, key: string): string {
  return open.lists[list]?.find((option) => option.key === key)?.labels[open.language] ?? key;
}

/** An amount with its currency, digits grouped: 'CNY 1,200.00'. */
export function amountText(amount: CellScalar | undefined, currency: string): string {
  if (typeof amount !== 'number') return String(amount ?? '');
  const [whole = '', cents = '00'] = amount.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${grouped}${cents === '00' ? '' : `.${cents}`}`.trim();
}
