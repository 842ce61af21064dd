import { joinSpacedName } from '../values/chineseName';
import type { Reading, TextField } from './reading';
import { segmentsOf, type Segment } from './segments';
import {
  addressSureness,
  companySureness,
  goesOnWithAddress,
  HAN,
  isDepartment,
  isTitle,
  nameSureness,
} from './vocabulary';

/** Sorts what has neither a shape nor a label: company, address, job and name, each the likeliest of its sort. */
export function sortSegments(reading: Reading): void {
  const segments = segmentsOf(reading);
  const has = (field: TextField): boolean => reading.found.some((found) => found.field === field);
  if (!has('company')) takeCompany(reading, segments);
  if (!has('address')) takeAddress(reading, segments);
  const titles = has('title') ? [] : takeTitle(reading, segments);
  if (!has('name')) takeName(reading, segments, titles);
}

function takeCompany(reading: Reading, segments: readonly Segment[]): void {
  const best = likeliest(segments, ({ plain }) => {
    const sureness = companySureness(plain);
    return sureness >= addressSureness(plain) ? sureness : 0;
  });
  if (best === null) return;
  const at = segments.indexOf(best.segment);
  const before = segments[at - 1];
  // `ABC 科技有限公司`: the space belongs to the name.
  const latin = best.segment.joined && before !== undefined && /^[A-Z][\w&.-]{0,20}$/i.test(before.plain);
  const start = latin && HAN.test(best.segment.plain) ? before.start : best.segment.start;
  reading.take({ start, end: best.segment.end, field: 'company', confidence: best.sureness });
}

/** The group of segments, one behind the other, that is most surely an address. */
function takeAddress(reading: Reading, segments: readonly Segment[]): void {
  let best: { readonly group: readonly Segment[]; readonly sureness: number } | null = null;
  for (let at = 0; at < segments.length; at += 1) {
    const first = segments[at];
    if (first === undefined || !reading.isFree(first)) continue;
    const sureness = addressSureness(first.plain);
    if (sureness === 0 || companySureness(first.plain) > sureness) continue;
    const group = groupFrom(reading, segments, at);
    const whole = group.length === 1 ? sureness : addressSureness(group.map(({ plain }) => plain).join(''));
    if (best === null || whole > best.sureness) best = { group, sureness: Math.max(sureness, whole) };
    at += group.length - 1;
  }
  for (const line of byLine(best?.group ?? [])) {
    const [first, last] = [line[0], line[line.length - 1]];
    if (first === undefined || last === undefined || best === null) continue;
    const whole = { start: first.start, end: last.end };
    const confidence = best.sureness;
    if (reading.isFree(whole)) reading.take({ ...whole, field: 'address', confidence });
    else for (const { start, end } of line) reading.take({ start, end, field: 'address', confidence });
  }
}

function groupFrom(reading: Reading, segments: readonly Segment[], at: number): readonly Segment[] {
  const group = segments.slice(at, at + 1);
  for (const next of segments.slice(at + 1)) {
    const last = group[group.length - 1];
    if (last === undefined || !reading.isFree(next) || !follows(last, next)) break;
    if (
      (/^\d{6}$/.test(next.plain) && HAN.test(last.plain)) ||
      companySureness(next.plain) > 0.6 ||
      isTitle(next.plain)
    )
      break;
    if (nameSureness(next.plain) > 0 && !addressSureness(next.plain) && HAN.test(next.plain)) break;
    const goesOn = next.joined
      ? goesOnWithAddress(next.plain)
      : addressSureness(next.plain) > 0 || (!HAN.test(last.plain) && isPlaceLine(next.plain));
    if (!goesOn) break;
    group.push(next);
  }
  return group;
}

function follows(last: Segment, next: Segment): boolean {
  return next.joined || next.line === last.line + 1;
}

/** A further line of an address in Latin letters: a town with its postcode, or a country. */
function isPlaceLine(text: string): boolean {
  return (
    /^(?=.*\d)[\p{L}\d .,'-]{4,40}$/u.test(text) ||
    /^(?:P\.?R\.? ?China|China|Hong Kong|Taiwan|Singapore|United Kingdom|UK|USA|United States|Germany|France|Japan|Korea|Australia|Canada|India|Malaysia|Italy|Spain|Brazil|Mexico|New Zealand|Deutschland)$/i.test(
      text,
    )
  );
}

function byLine(group: readonly Segment[]): readonly (readonly Segment[])[] {
  const lines = new Map<number, Segment[]>();
  for (const segment of group) lines.set(segment.line, [...(lines.get(segment.line) ?? []), segment]);
  return [...lines.values()];
}

/** The first job, with the department before it; all segments that look like jobs, for the name that stands beside one. */
function takeTitle(reading: Reading, segments: readonly Segment[]): readonly Segment[] {
  const titles = segments.filter((segment) => reading.isFree(segment) && isTitle(segment.plain));
  const first = titles[0];
  if (first === undefined) return [];
  const before = segments[segments.indexOf(first) - 1];
  const withDepartment = first.joined && before !== undefined && isDepartment(before.plain) && reading.isFree(before);
  const start = withDepartment ? before.start : first.start;
  if (!reading.take({ start, end: first.end, field: 'title', confidence: 0.85 }))
    reading.take({ start: first.start, end: first.end, field: 'title', confidence: 0.85 });
  return titles;
}

const ADDRESSED = /^([\u4e00-\u9fff]{1,4})(先生|女士|小姐|太太)$/;
const CALLED = /^[\u4e00-\u9fff]{1,2}(?:总|工|董|经理|老师|主任|医生|律师|教授|师傅|老板|总监|店长|厂长|校长|局长)$/;
const EN_ADDRESSED = /^(mr|mrs|ms|miss)\.? +(?=\p{Lu})/iu;

function takeName(reading: Reading, segments: readonly Segment[], titles: readonly Segment[]): void {
  const first = segments[0];
  const isBeside = (segment: Segment): boolean =>
    titles.some((title) => Math.abs(segments.indexOf(title) - segments.indexOf(segment)) === 1);
  const best = likeliest(
    segments.filter((segment) => reading.isFree(segment)),
    (segment) => {
      const sureness = calledSureness(segment.plain);
      if (sureness === 0) return 0;
      return sureness + (segment === first ? 0.08 : 0) + (isBeside(segment) ? 0.1 : 0);
    },
  );
  if (best === null) return;
  const { segment } = best;
  const confidence = Math.min(best.sureness, SUREST);
  const zh = ADDRESSED.exec(segment.plain);
  const en = EN_ADDRESSED.exec(segment.plain);
  if (zh !== null && nameSureness(zh[1] ?? '') > 0) {
    const end = segment.start + (zh[1] ?? '').length;
    reading.take({ start: segment.start, end, field: 'name', confidence });
    reading.take({
      start: end,
      end: segment.end,
      field: 'gender',
      confidence,
      as: zh[2] === '先生' ? 'male' : 'female',
    });
  } else if (en !== null) {
    const start = segment.start + en[0].length;
    reading.take({ start, end: segment.end, field: 'name', confidence });
    const as = /^mr$/i.test(en[1] ?? '') ? 'male' : 'female';
    reading.take({ start: segment.start, end: start, field: 'gender', confidence, as });
  } else {
    reading.take({ start: segment.start, end: segment.end, field: 'name', confidence });
    const next = segments[segments.indexOf(segment) + 1];
    if (next?.joined === true && /^(?:先生|女士|小姐)$/.test(next.plain))
      reading.take({ ...spanOf(next), field: 'gender', confidence, as: next.plain === '先生' ? 'male' : 'female' });
  }
}

function spanOf({ start, end }: Segment): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** A name that nothing but its look tells is never quite sure. */
const SUREST = 0.93;

function calledSureness(text: string): number {
  const zh = ADDRESSED.exec(text)?.[1];
  if (zh !== undefined) return nameSureness(zh) > 0 ? 0.85 : 0.6;
  if (CALLED.test(text) && !isDepartment(text) && isSurnamed(text)) return 0.6;
  return nameSureness(joinSpacedName(text).replace(EN_ADDRESSED, ''));
}

/** 王总 and 欧阳经理, but not 部门经理: the text before the title is a surname, tried with a given name behind it. */
function isSurnamed(text: string): boolean {
  const bare = text.replace(/(?:总|工|董|经理|老师|主任|医生|律师|教授|师傅|老板|总监|店长|厂长|校长|局长)$/, '');
  return (
    bare !== '' && bare.length <= 2 && nameSureness(`${bare}明`) > 0 && (bare.length === 1 || nameSureness(bare) === 0)
  );
}

function likeliest(
  segments: readonly Segment[],
  surenessOf: (segment: Segment) => number,
): { readonly segment: Segment; readonly sureness: number } | null {
  let best: { readonly segment: Segment; readonly sureness: number } | null = null;
  for (const segment of segments) {
    const sureness = surenessOf(segment);
    if (sureness > (best?.sureness ?? 0)) best = { segment, sureness };
  }
  return best;
}
