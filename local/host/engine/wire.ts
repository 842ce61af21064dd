/** A value on its way into the context; see facade.ts. `o` is type, id and fixed properties. */
export type Wire =
  | { readonly v: unknown }
  /** The JSON text of a plain value; it leaves the bridge as `v`. */
  | { readonly json: string }
  | { readonly u: 1 }
  | { readonly o: readonly [type: string, id: number, props: Readonly<Record<string, Wire>>] }
  | { readonly en: string }
  | { readonly ls: readonly Wire[] }
  | { readonly st: Readonly<Record<string, Wire>> }
  | { readonly x: { readonly name: string; readonly message: string; readonly details?: unknown } };

/** An argument as the context sends it. `o` is the id of an object of a service. */
export type Arg =
  | { readonly v: unknown }
  | { readonly u: 1 }
  | { readonly o: number }
  | { readonly en: string }
  | { readonly dt: number }
  | { readonly fn: string };

export const plain = (value: unknown): Wire => ({ v: value });
export const printed = (json: string): Wire => ({ json });
export const nothing: Wire = { u: 1 };
export const enumValue = (name: string): Wire => ({ en: name });
export const list = (items: readonly Wire[]): Wire => ({ ls: items });
