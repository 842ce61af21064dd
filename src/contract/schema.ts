import * as z from 'zod/mini';

// The bare engine has no `Function` constructor to speak of: zod's compiled parsers stay off.
z.config({ jitless: true });

/**
 * A schema that is built when it is first asked for. Every call of the server starts with nothing built, and asks for one
 * request out of some sixty: building all of them took longer than what most calls do.
 */
export function later<S>(build: () => S): () => S {
  let built: S | undefined;
  return () => (built ??= build());
}

/** Names one act of a person, so that a repeated call has one effect. */
export const requestId = later(() => z.string().check(z.minLength(8), z.maxLength(80)));
export const recordId = later(() => z.string().check(z.minLength(3), z.maxLength(40)));
/** A value as typed: a text, a number, a yes/no or null to empty it. */
export const scalar = later(() => z.union([z.string(), z.number(), z.boolean(), z.null()]));
