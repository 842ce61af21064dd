import { HostError } from './hostError';

/**
 * What google.script.run takes from a page: plain JSON. A Date or a function anywhere fails the call before it is sent,
 * naming the position of the argument (guides/html/communication; text measured: tanaikech.github.io 2023/08/28).
 */
export function checkedArgument(value: unknown): unknown {
  if (!isLegal(value)) throw new HostError('illegal-argument', 'Failed due to illegal value in property: 0');
  return value;
}

function isLegal(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (Array.isArray(value)) return value.every(isLegal);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isLegal);
}
