/** Makes a table on its first use: whatever stands at top level is paid for by every call of the server. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
