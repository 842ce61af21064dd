/** Texts that are kept at most; a register's labels are some hundreds. */
const MOST = 5000;

/** The same function of a text, with what it gave for the texts of this execution kept. For pure functions alone. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
