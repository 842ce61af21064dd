import { cleanLine } from '../values/unicode';
import { kinds } from '../values/kinds';
import { lookOf, textOf, type Look } from './cells';
import { targetDef } from './fieldNames';
import type { Candidate } from './labelCandidates';
import type { AdoptionContext, ListShape, ShapeColumn, SourceCell } from './types';

/** Rows that are looked at, spread over the list. */
const SAMPLE = 200;
const LEGAL_FORM =
  /(公司|集团|工厂|厂|事务所|工作室|合作社|银行|医院|学校|大学|酒店|商行|研究院)(\s*[(（].*[)）])?$|\b(inc|llc|ltd|gmbh|corp|limited|plc|co)\b\.?$/i;
/** Order numbers: `#1001`, `SO-2024-0001`. */
const CODE = /^(#|no\.?\s?)?[a-z]{0,5}[-_]?\d{2,}([-_]\d+)*$/i;
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*){1,3}$/u;
const AREA_CODE = /^\(?0\d{2,3}\)?[-\s]?\d{7,8}/;
const CHINESE_NAME = /^[\u4e00-\u9fff·]{2,4}$/;

/** What a text may look like besides its `Look`. */
type Trait = 'company' | 'chineseName' | 'latinName' | 'code' | 'areaCode';

/** What the filled cells of a column look like, as shares of 1. */
export interface ColumnLook {
  readonly cells: readonly SourceCell[];
  readonly shares: Readonly<Partial<Record<Look | Trait, number>>>;
}

/** Looks at up to 200 filled cells of a column, spread over the data rows. */
export function lookAt(shape: ListShape, column: ShapeColumn): ColumnLook {
  const filled = shape.rows
    .filter(({ sort, cells }) => sort === 'data' && textOf(cells[column.column - 1]) !== '')
    .map(({ cells }) => cells[column.column - 1] as SourceCell);
  const step = Math.max(1, Math.floor(filled.length / SAMPLE));
  const cells = filled.filter((_, at) => at % step === 0);
  const counts = new Map<Look | Trait, number>();
  const count = (look: Look | Trait): unknown => counts.set(look, (counts.get(look) ?? 0) + 1);
  for (const cell of cells) {
    const text = cleanLine(textOf(cell));
    count(lookOf(cell.value, text));
    if (LEGAL_FORM.test(text)) count('company');
    else if (CHINESE_NAME.test(text)) count('chineseName');
    else if (LATIN_NAME.test(text)) count('latinName');
    else if (CODE.test(text)) count('code');
    if (AREA_CODE.test(text)) count('areaCode');
  }
  return { cells, shares: Object.fromEntries([...counts].map(([look, times]) => [look, times / cells.length])) };
}

/** What an e-mail, phone or code column is sure to be whatever its label says; nothing for other looks. */
export function candidatesByLook({ cells, shares }: ColumnLook): readonly Candidate[] {
  if (cells.length === 0) return [];
  const by = (field: string, share: number): readonly Candidate[] =>
    share < 0.6 ? [] : [{ table: 'customers', field, own: false, reason: 'values', confidence: 0.5 + 0.3 * share }];
  const phones = (shares.mobile ?? 0) + (shares.phone ?? 0);
  const [first, second] =
    (shares.areaCode ?? 0) > 0.5 ? (['landline', 'phone'] as const) : (['phone', 'landline'] as const);
  return [
    ...by('email', shares.email ?? 0),
    ...by('creditCode', shares.creditCode ?? 0),
    ...by(first, phones),
    ...by(second, phones - 0.1),
  ];
}

/** For columns that nothing else explains: names, companies, and lists whose every entry is known. */
export function candidatesByGuess(look: ColumnLook, ctx: AdoptionContext): readonly Candidate[] {
  const { cells, shares } = look;
  if (cells.length < 2) return [];
  const guess = (field: string, confidence: number): Candidate => ({
    table: 'customers',
    field,
    own: false,
    reason: 'values',
    confidence,
  });
  const found: Candidate[] = [];
  if ((shares.company ?? 0) + (shares.chineseName ?? 0) + (shares.latinName ?? 0) > 0.8) found.push(guess('name', 0.5));
  for (const field of ['gender', 'stage', 'industry', 'source', 'kind']) {
    if (readableShare(field, look, ctx) > 0.9) found.push(guess(field, 0.45));
  }
  return found;
}

/** Share of cells that name an entry of the field's list; 1 for fields without one. */
export function readableShare(field: string, { cells }: ColumnLook, ctx: AdoptionContext): number {
  const def = targetDef('customers', field, ctx.ownFields) ?? targetDef('purchases', field, ctx.ownFields);
  const options = def?.list === undefined ? undefined : ctx.lists[def.list];
  if (def?.kind !== 'option' || options === undefined || cells.length === 0) return 1;
  const read = cells.filter((cell) => kinds.option.parse(cleanLine(textOf(cell)), { ...ctx.parse, options }).ok);
  return read.length / cells.length;
}
