import { hasLegalForm } from '../values/companyName';
import { cleanLine } from '../values/unicode';
import type { CellScalar } from '../values/value';
import { define, type RecordReading } from './readRow';
import type { AdoptionContext } from './types';

/** What people write where they know no name. */
export const NO_NAME = /^([-—–_/\\.。?？*]+|无|暂无|未知|不详|没有|n\/?a|none|unknown|nil|tbd)$/i;

/**
 * Fills in what every customer must have. The name comes from the company where the row names nobody else; a name that
 * says there is none is none. Kind, owner and stage have defaults, and a default is no issue; an owner that is no member
 * is one, and the text stays in `original`.
 */
export function completeCustomer(reading: RecordReading, ctx: AdoptionContext): void {
  settleName(reading);
  const { fields } = reading;
  fields['kind'] ??= guessKind(fields, ctx);
  fields['stage'] ??= ctx.defaults.stage;
  if (fields['owner'] === undefined && ctx.defaults.owner !== '') fields['owner'] = ctx.defaults.owner;
}

export function settleName(reading: RecordReading): void {
  const { fields, original } = reading;
  const name = fields['name'];
  if (typeof name === 'string' && NO_NAME.test(cleanLine(name))) {
    delete fields['name'];
    define(original, 'name', original['name'] ?? name);
  }
  const company = fields['company'];
  if (fields['name'] === undefined && typeof company === 'string') fields['name'] = company;
}

/** Company: a legal form in the name, or nothing but a company named, or a registration number of no person's employer. */
function guessKind(fields: Readonly<Record<string, CellScalar>>, ctx: AdoptionContext): string {
  const name = String(fields['name'] ?? '');
  const company = fields['company'] === undefined ? null : String(fields['company']);
  if (name !== '' && (hasLegalForm(name) || name === company)) return 'company';
  if (fields['gender'] !== undefined || fields['birthDate'] !== undefined || company !== null) return 'person';
  return fields['creditCode'] === undefined ? ctx.defaults.kind : 'company';
}
