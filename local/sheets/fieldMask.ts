import type { JsonObject } from './apiTypes';
import { NotEmulatedError, refused, SheetsApiError } from './errors';
import { membersOf, type Shape } from './shapes';

/** Names to go into; a name with an empty mask below it is taken with everything in it. */
export type FieldMask = ReadonlyMap<string, FieldMask>;

/** Everything: what `*` means. */
export const ALL_FIELDS: FieldMask = new Map();

/**
 * Reads a mask as Google's guide on field masks writes it: `a,b.c`, `a(b,c/d)`, `a.*`; snake_case names are camelCase
 * ones (developers.google.com/workspace/sheets/api/guides/field-masks). Gives undefined where it is not a mask.
 */
export function parseMask(text: string): FieldMask | undefined {
  const reader = { text, at: 0 };
  const mask = readPaths(reader);
  return reader.at === text.length ? mask : undefined;
}

type Tree = Map<string, Tree>;

interface Reader {
  readonly text: string;
  at: number;
}

function readPaths(reader: Reader): Tree | undefined {
  const paths: Tree = new Map();
  let all = false;
  do {
    const name = /[A-Za-z_]\w*|\*/y;
    name.lastIndex = reader.at;
    const found = name.exec(reader.text)?.[0];
    if (found === undefined) return undefined;
    reader.at += found.length;
    const below = readBelow(reader);
    if (below === undefined) return undefined;
    if (found === '*') all = true;
    else add(paths, camel(found), below);
  } while (take(reader, ','));
  return all ? new Map() : paths;
}

function readBelow(reader: Reader): Tree | undefined {
  if (take(reader, '(')) {
    const below = readPaths(reader);
    return take(reader, ')') ? below : undefined;
  }
  if (!take(reader, '.') && !take(reader, '/')) return new Map();
  const rest = /[A-Za-z_]\w*|\*/y;
  rest.lastIndex = reader.at;
  const name = rest.exec(reader.text)?.[0];
  if (name === undefined) return undefined;
  reader.at += name.length;
  const below = readBelow(reader);
  if (below === undefined) return undefined;
  return name === '*' ? below : new Map([[camel(name), below]]);
}

function take(reader: Reader, character: string): boolean {
  if (reader.text[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

/** A name named twice: both parts; a part that is everything swallows the other. */
function add(paths: Tree, name: string, below: Tree): void {
  const known = paths.get(name);
  if (known === undefined || below.size === 0) paths.set(name, below);
  else if (known.size > 0) for (const [inner, deeper] of below) add(known, inner, deeper);
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** The mask of a read (`fields`), checked by name against a reply's schema. */
export function readMask(text: unknown, schema: string): FieldMask {
  const mask = typeof text === 'string' ? parseMask(text) : undefined;
  const unknown = mask === undefined ? String(text) : unknownPath(mask, schema, '');
  if (mask !== undefined && unknown === undefined) return mask;
  // What was wrong is told in the details only, which Apps Script may not show (reproduced live 2026-09-18).
  throw new SheetsApiError(400, 'Request contains an invalid argument.', [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [
        {
          field: unknown,
          description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown ?? ''}'.`,
        },
      ],
    },
  ]);
}

/** The mask of a write; `schema` is what its names are members of. A read-only member in it is refused. */
export function writeMask(text: unknown, schema: string): FieldMask {
  if (typeof text !== 'string' || text === '') {
    throw refused("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parseMask(text);
  const unknown = mask === undefined ? text : unknownPath(mask, schema, '');
  // Google's text for a bad name in a write mask is not documented.
  if (mask === undefined || unknown !== undefined) throw refused(`Invalid field: ${unknown ?? text}`);
  for (const name of mask.keys()) {
    if (membersOf(schema).get(name)?.readOnly === true) throw refused(`Invalid field: ${name} is output only.`);
  }
  return mask;
}

/** Whether a mask takes a member in, in whole or in part. */
export const takes = (mask: FieldMask, name: string): boolean => mask.size === 0 || mask.has(name);

/** The mask for what is inside a member. */
export const within = (mask: FieldMask, name: string): FieldMask => mask.get(name) ?? ALL_FIELDS;

function unknownPath(mask: FieldMask, schema: string, path: string): string | undefined {
  for (const [name, below] of mask) {
    const here = path === '' ? name : `${path}.${name}`;
    const member = membersOf(schema).get(name);
    if (member === undefined) return here;
    if (below.size === 0) continue;
    const inside = messageIn(member.shape);
    if (inside === undefined) return here;
    const unknown = unknownPath(below, inside, here);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

function messageIn(shape: Shape): string | undefined {
  if (shape.kind === 'message') return shape.name;
  if (shape.kind === 'list') return messageIn(shape.of);
  if (shape.kind === 'map') throw new NotEmulatedError('a field mask into a map');
  return undefined;
}

/** The part of a JSON value that a mask takes in. Lists are gone through; what is left empty inside stays as `{}`. */
export function project(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => project(one, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, below] of mask) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) kept[name] = project(member, below);
  }
  return kept;
}

/**
 * An object after a masked write: members in the mask come from `given`, and one that is named there but not given is
 * cleared; the others stay (developers.google.com/workspace/sheets/api UpdateCellsRequest.fields).
 */
export function applyMask(old: JsonObject | undefined, given: JsonObject | undefined, mask: FieldMask): JsonObject {
  if (mask.size === 0) return given ?? {};
  const result: Record<string, unknown> = { ...old };
  for (const [name, below] of mask) {
    const next = given?.[name];
    if (below.size === 0) {
      if (next === undefined) Reflect.deleteProperty(result, name);
      else result[name] = next;
      continue;
    }
    const inner = applyMask(result[name] as JsonObject | undefined, next as JsonObject | undefined, below);
    if (Object.keys(inner).length === 0) Reflect.deleteProperty(result, name);
    else result[name] = inner;
  }
  return result as JsonObject;
}
