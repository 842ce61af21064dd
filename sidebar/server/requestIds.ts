/** A request id that no other page makes. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps one request id for one content: a retry after a failed call repeats the same id, so that it is saved once; as
 * soon as the content changes, or `settled` says that the last one is done with, there is a new one.
 */
export interface RequestIds {
  readonly idFor: (content: unknown) => string;
  readonly settled: () => void;
}

export function requestIds(make: () => string = newRequestId): RequestIds {
  let last: { readonly content: string; readonly id: string } | null = null;
  return {
    idFor(content) {
      const text = JSON.stringify(content);
      if (last?.content !== text) last = { content: text, id: make() };
      return last.id;
    },
    settled() {
      last = null;
    },
  };
}
