/** Excel's limit for the name of a tab. */
const MAX_LENGTH = 31;

/**
 * Names of tabs that Excel takes: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not
 * "History", and no two alike but for case. In the order given; a name that Excel takes stays as it is.
 */
export function excelTabNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base =
      title
        .replace(/[[\]:*?/\\]/g, '_')
        .replace(/^'|'$/g, '_')
        .slice(0, MAX_LENGTH) || '_';
    let name = base.toLowerCase() === 'history' ? `${base}_` : base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base.slice(0, MAX_LENGTH - 4)} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
