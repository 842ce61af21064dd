// The official shapes of requests and replies, as the generator build/make-sheets-shapes.mjs wrote them.

export type Shape =
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'string' | 'boolean' | 'int32' | 'double' | 'float' | 'mask' | 'any' | 'google-datetime' };

export interface Member {
  readonly shape: Shape;
  readonly readOnly: boolean;
  /** The union that this member belongs to, if any. */
  readonly union?: string;
}

export interface Method {
  readonly body?: string;
  readonly reply: string;
  readonly params: Readonly<Record<string, string>>;
}

interface ShapesFile {
  readonly revision: string;
  readonly enums: readonly string[];
  readonly oneOfs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly schemas: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly methods: Readonly<Record<string, Method>>;
}

// As a require, so that the file is read as it is and TypeScript does not make a type of 300 schemas out of it.
const file = require('./shapes.json') as ShapesFile;

export const shapesRevision = file.revision;

const schemas = new Map<string, ReadonlyMap<string, Member>>();

/** The members of a schema by name; an unknown schema is a fault of the emulator. */
export function membersOf(schema: string): ReadonlyMap<string, Member> {
  const known = schemas.get(schema);
  if (known !== undefined) return known;
  const words = file.schemas[schema];
  if (words === undefined) throw new Error(`no such schema: ${schema}`);
  const unions = Object.entries(file.oneOfs[schema] ?? {});
  const members = new Map(
    Object.entries(words).map(([name, word]): [string, Member] => {
      const readOnly = word.endsWith('!');
      const union = unions.find(([, names]) => names.includes(name))?.[0];
      const shape = readShape(readOnly ? word.slice(0, -1) : word);
      return [name, union === undefined ? { shape, readOnly } : { shape, readOnly, union }];
    }),
  );
  schemas.set(schema, members);
  return members;
}

/** A method by its name without `sheets.`, as `spreadsheets.values.batchGet`. */
export function methodShape(name: string): Method {
  const method = file.methods[name];
  if (method === undefined) throw new Error(`no such method: ${name}`);
  return method;
}

/** Reads a type word of the shapes file. */
export function readShape(word: string): Shape {
  if (word.startsWith('[]')) return { kind: 'list', of: readShape(word.slice(2)) };
  if (word.startsWith('{}')) return { kind: 'map', of: readShape(word.slice(2)) };
  if (word.startsWith('enum:')) return { kind: 'enum', values: (file.enums[Number(word.slice(5))] ?? '').split(' ') };
  switch (word) {
    case 'string':
    case 'boolean':
    case 'int32':
    case 'double':
    case 'float':
    case 'mask':
    case 'any':
    case 'google-datetime':
      return { kind: word };
    default:
      return { kind: 'message', name: word };
  }
}
