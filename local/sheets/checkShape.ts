import { refused } from './errors';
import { membersOf, readShape, type Shape } from './shapes';

// The texts are Google's JSON parser's ("Invalid JSON payload received. Unknown name …", "Invalid value at …", one-of
// texts): reproduced live by third parties in September 2026; path segments are snake_case.

const TYPE_PREFIX = 'type.googleapis.com/google.apps.sheets.v4.';

/**
 * Throws where a body is not of a schema: unknown members, wrong types, two members of a union, a member that only
 * Google may set (stricter than Google, which ignores some of those). Gives the body back without its nulls, which
 * proto3 JSON reads as absent; the body itself when it has none.
 */
export function checkBody(schema: string, body: unknown): unknown {
  const state = { sawNull: false };
  checkMessage(schema, body, undefined, state);
  return state.sawNull ? withoutNulls(body) : body;
}

/** As checkBody for one query parameter; `word` is its type in the shapes file. */
export function checkParam(name: string, word: string, value: unknown): void {
  const shape = readShape(word);
  // A repeated parameter may be given once, without a list.
  const one = shape.kind === 'list' && !Array.isArray(value) ? shape.of : shape;
  checkValue(one, value, { parent: undefined, step: name }, { sawNull: false });
}

interface State {
  sawNull: boolean;
}

/** Where in the body we are, as a chain: written out only when something is wrong. */
interface Path {
  readonly parent: Path | undefined;
  readonly step: string | number;
}

function checkMessage(schema: string, value: unknown, path: Path | undefined, state: State): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType(path, schemaType(schema), value);
  }
  const members = membersOf(schema);
  let setUnions: Set<string> | undefined;
  for (const name of Object.keys(value)) {
    const member = members.get(name);
    if (member === undefined) throw unknownName(name, path, 'Cannot find field.');
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined) continue;
    if (given === null) {
      state.sawNull = true;
      continue;
    }
    const here = { parent: path, step: name };
    if (member.readOnly) throw refused(`Invalid value at '${written(here)}': the field '${name}' is output only.`);
    if (member.union !== undefined) {
      setUnions ??= new Set();
      if (setUnions.has(member.union)) throw twoOfAUnion(path, member.union, name);
      setUnions.add(member.union);
    }
    checkValue(member.shape, given, here, state);
  }
}

function checkValue(shape: Shape, value: unknown, path: Path, state: State): void {
  switch (shape.kind) {
    case 'message':
      checkMessage(shape.name, value, path, state);
      return;
    case 'list':
      checkList(shape.of, value, path, state);
      return;
    case 'map':
      if (typeof value !== 'object' || Array.isArray(value) || value === null) throw wrongType(path, 'Map', value);
      for (const [key, one] of Object.entries(value)) checkValue(shape.of, one, { parent: path, step: key }, state);
      return;
    case 'any':
      return;
    case 'enum':
      if (typeof value !== 'string' || !shape.values.includes(value)) throw wrongType(path, 'TYPE_ENUM', value);
      return;
    default:
      if (!fitsScalar(shape.kind, value)) throw wrongType(path, SCALAR_TYPE[shape.kind], value);
  }
}

function checkList(of: Shape, value: unknown, path: Path, state: State): void {
  if (!Array.isArray(value)) {
    // Google's parser takes one element for a list of one; a client that relies on it is wrong more often than not.
    throw wrongType(path, of.kind === 'message' ? schemaType(of.name) : 'TYPE_LIST', value);
  }
  for (let i = 0; i < value.length; i += 1) {
    const one: unknown = value[i];
    if (Array.isArray(one) && of.kind !== 'list' && of.kind !== 'any') {
      throw unknownName(String(path.step), path.parent, 'Proto field is not repeating, cannot start list.');
    }
    checkValue(of, one, { parent: path, step: i }, state);
  }
}

const SCALAR_TYPE = {
  string: 'TYPE_STRING',
  mask: 'type.googleapis.com/google.protobuf.FieldMask',
  'google-datetime': 'type.googleapis.com/google.protobuf.Timestamp',
  boolean: 'TYPE_BOOL',
  int32: 'TYPE_INT32',
  double: 'TYPE_DOUBLE',
  float: 'TYPE_FLOAT',
} as const;

function fitsScalar(kind: keyof typeof SCALAR_TYPE, value: unknown): boolean {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'int32':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x7fffffff;
    case 'double':
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === 'string';
  }
}

const schemaType = (schema: string): string =>
  TYPE_PREFIX + (schema === 'Request' ? 'BatchUpdateSpreadsheetRequest.Request' : schema);

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function written(path: Path | undefined): string {
  if (path === undefined) return '';
  const before = written(path.parent);
  if (typeof path.step === 'number') return `${before}[${path.step}]`;
  return before === '' ? snake(path.step) : `${before}.${snake(path.step)}`;
}

const unknownName = (name: string, path: Path | undefined, why: string) => {
  const at = path === undefined ? '' : ` at '${written(path)}'`;
  return refused(`Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`);
};

const twoOfAUnion = (path: Path | undefined, union: string, name: string) =>
  refused(`Invalid value at '${written(path)}' (oneof), oneof field '${union}' is already set. Cannot set '${name}'`);

function wrongType(path: Path | undefined, type: string, value: unknown) {
  const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return refused(`Invalid value at '${written(path)}' (${type}), ${shown}`);
}

function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_name, one: unknown) => (one === null ? undefined : one)));
}
