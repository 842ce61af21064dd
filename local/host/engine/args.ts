import { ScriptError } from './scriptError';
import type { Arg } from './wire';

/** Finds the state of a service object by its id. */
export type ObjectLookup = (id: number) => { readonly type: string; readonly state: unknown } | undefined;

/** The arguments of one call of a service, read strictly: a wrong type is refused with Apps Script's own text. */
export class Arguments {
  private readonly values: readonly Arg[];
  private readonly where: string;
  private readonly lookup: ObjectLookup;

  constructor(values: readonly Arg[], where: string, lookup: ObjectLookup) {
    this.values = values;
    this.where = where;
    this.lookup = lookup;
  }

  get count(): number {
    return this.values.length;
  }

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && !('u' in value) && !('v' in value && value.v === null);
  }

  text(index: number): string {
    const value = this.json(index);
    return typeof value === 'string' ? value : this.refuse();
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  number(index: number): number {
    const value = this.json(index);
    return typeof value === 'number' ? value : this.refuse();
  }

  /** A plain object or array, as JSON left it. */
  structure(index: number): object {
    const value = this.json(index);
    return typeof value === 'object' && value !== null ? value : this.refuse();
  }

  json(index: number): unknown {
    const value = this.values[index];
    return value !== undefined && 'v' in value ? value.v : this.refuse();
  }

  /** A date in milliseconds since 1970. */
  date(index: number): number {
    const value = this.values[index];
    return value !== undefined && 'dt' in value ? value.dt : this.refuse();
  }

  /** The state of a service object of the given type. */
  object(index: number, type: string): unknown {
    const value = this.values[index];
    if (value === undefined || !('o' in value)) return this.refuse();
    const found = this.lookup(value.o);
    return found?.type === type ? found.state : this.refuse();
  }

  isObject(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && 'o' in value;
  }

  /** The member of an enum, `FULL` of `AuthMode.FULL`. */
  enumMember(index: number, name: string): string {
    const value = this.values[index];
    if (value === undefined || !('en' in value) || !value.en.startsWith(`${name}.`)) return this.refuse();
    return value.en.slice(name.length + 1);
  }

  isEnum(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && 'en' in value;
  }

  /** Refuses a call with more or fewer arguments than the method has. */
  expect(atLeast: number, atMost: number = atLeast): void {
    if (this.count < atLeast || this.count > atMost) this.refuse();
  }

  /** For the call log. */
  plain(): unknown {
    return this.values.map((value) => ('v' in value ? value.v : 'en' in value ? value.en : typeName(value)));
  }

  /** The text that Apps Script gives for arguments of the wrong type or number. */
  private refuse(): never {
    const types = this.values.map(typeName).join(',');
    throw new ScriptError(`The parameters (${types}) don't match the method signature for ${this.where}.`);
  }
}

function typeName(value: Arg): string {
  if ('v' in value) {
    if (value.v === null) return 'null';
    if (typeof value.v === 'number') return 'number';
    if (typeof value.v === 'string') return 'String';
    if (typeof value.v === 'boolean') return 'Boolean';
    return Array.isArray(value.v) ? 'number[]' : 'Object';
  }
  if ('dt' in value) return 'Date';
  if ('en' in value) return value.en;
  if ('fn' in value) return 'Function';
  return 'o' in value ? 'Object' : 'null';
}
