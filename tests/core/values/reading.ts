import { kinds } from '../../../src/core/values/kinds';
import type { CellScalar, KindName, ParseContext } from '../../../src/core/values/value';
import { aContext } from './someContext';

/** What a kind makes of an input: its value, or the code of its issue after an exclamation mark. */
export function reading(kind: KindName, input: CellScalar, over: Partial<ParseContext> = {}): CellScalar {
  const parsed = kinds[kind].parse(input, aContext(over));
  return parsed.ok ? parsed.value : `!${parsed.issue.code}`;
}

/** The facts of a refusal; undefined where the input was read. */
export function factsOf(kind: KindName, input: CellScalar, over: Partial<ParseContext> = {}): unknown {
  const parsed = kinds[kind].parse(input, aContext(over));
  return parsed.ok ? undefined : parsed.issue.facts;
}

/** What a person sees of an input, once read. */
export function shown(kind: KindName, input: CellScalar, over: Partial<ParseContext> = {}): string {
  const ctx = aContext(over);
  const parsed = kinds[kind].parse(input, ctx);
  return parsed.ok ? kinds[kind].format(parsed.value, ctx) : `!${parsed.issue.code}`;
}

/** The matching keys of an input, once read. */
export function keysOf(kind: KindName, input: CellScalar, over: Partial<ParseContext> = {}): readonly string[] {
  const parsed = kinds[kind].parse(input, aContext(over));
  return parsed.ok ? (kinds[kind].keys?.(parsed.value) ?? []) : [];
}
