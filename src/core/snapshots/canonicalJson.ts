/**
 * JSON with one form for one value: keys in code-unit order, no white space, absent members left out. Two values that
 * are equal give the same text, so that the text can be hashed. Only JSON values come in; a lone surrogate comes out
 * as an escape (ECMAScript 2019, well-formed JSON.stringify), so the text always has a UTF-8 form.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
