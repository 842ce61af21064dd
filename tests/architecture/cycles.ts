import type { SourceFile } from './sources';

/** Every way round that leads from a file back to itself, as `a > b > a`; each cycle once. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const find = (target: string): SourceFile | undefined => byPath.get(target) ?? byPath.get(`${target}/index`);
  const finished = new Set<SourceFile>();
  const cycles: string[] = [];
  const visit = (file: SourceFile, way: readonly SourceFile[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      cycles.push([...way.slice(at), file].map(({ path }) => path).join(' > '));
      return;
    }
    if (finished.has(file)) return;
    for (const { target, internal } of file.imports) {
      const next = internal ? find(target) : undefined;
      if (next) visit(next, [...way, file]);
    }
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}
