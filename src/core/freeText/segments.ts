import { joinSpacedName } from '../values/chineseName';
import { isCompoundSurname, isSingleSurname } from '../values/surnames';
import { toSimplified } from '../values/simplified';
import { matchesOf, trimmed, type Reading, type Span } from './reading';
import { companySureness, HAN, isDepartment, isTitle, nameSureness } from './vocabulary';

/** A piece of free text that may be one value. */
export interface Segment extends Span {
  readonly plain: string;
  /** Number of its line. */
  readonly line: number;
  /** Whether only blanks and marks stand between it and the segment before it, on the same line. */
  readonly joined: boolean;
}

/** Marks between values: , ; | / and the like; a point or comma of `Co., Ltd.` is none. */
const MARKS =
  /[,，](?!\s*(?:ltd|limited|inc|llc|llp|gmbh|corp|co\b|s\.?a\.?\b|jr|sr)\b\.?)|[;|、。！!？?\t<>"“”【】「」『』《》]|\s[/·•~-]+\s|(?<=[\u4e00-\u9fff)])\/|\/(?=[\u4e00-\u9fff])|^\s*[-*•·]+\s|\s{2,}/gi;
/** A single space parts words of Chinese from each other and from Latin ones; Latin words stay together. */
const HAN_SPACE = /(?<=[\u4e00-\u9fff）)]) (?=\S)|(?<=\S) (?=[\u4e00-\u9fff（])/g;

/** The free text (inside a span, if one is given) in pieces, in order; pieces that are two values written as one are cut. */
export function segmentsOf(reading: Reading, inside?: Span): readonly Segment[] {
  const lines = lineStarts(reading.plain);
  const segments: Segment[] = [];
  let lastEnd = -1;
  for (const run of clipped(reading.freeRuns(), inside)) {
    const spans = piecesOf(reading.plain, run).flatMap((span) => cut(reading.plain, span));
    for (const span of mergedNames(reading.plain, spans)) {
      const line = lineOf(lines, span.start);
      const before = segments[segments.length - 1];
      const joined = before !== undefined && before.line === line && run.start <= lastEnd;
      segments.push({ ...span, plain: reading.plain.slice(span.start, span.end), line, joined });
      lastEnd = span.end;
    }
  }
  return segments;
}

function clipped(runs: readonly Span[], inside: Span | undefined): readonly Span[] {
  if (inside === undefined) return runs;
  return runs
    .map(({ start, end }) => ({ start: Math.max(start, inside.start), end: Math.min(end, inside.end) }))
    .filter(({ start, end }) => end > start);
}

function piecesOf(plain: string, run: Span): readonly Span[] {
  const text = plain.slice(run.start, run.end);
  const breaks = [...matchesOf(text, MARKS), ...matchesOf(text, HAN_SPACE)]
    .map((match) => ({ start: run.start + match.index, end: run.start + match.index + match[0].length }))
    .sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let start = run.start;
  for (const gap of breaks) {
    if (gap.start > start) pieces.push({ start, end: gap.start });
    start = Math.max(start, gap.end);
  }
  pieces.push({ start, end: run.end });
  return pieces.map((piece) => bare(plain, piece)).filter(({ start: from, end }) => end > from);
}

/** Without blanks and the marks that sentences and labels leave at the ends. */
function bare(plain: string, span: Span): Span {
  let { start, end } = trimmed(plain, span);
  while (start < end && /[\s:：.,。·•*|/-]/.test(plain.charAt(start))) start += 1;
  while (end > start && /[\s:：,。·•|/-]/.test(plain.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** `王 小明` and `欧阳 娜娜` are one name each. */
function mergedNames(plain: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged[merged.length - 1];
    const first = before === undefined ? '' : toSimplified(plain.slice(before.start, before.end));
    const isSurname = first.length === 1 ? isSingleSurname(first) : isCompoundSurname(first);
    const whole = before === undefined ? '' : plain.slice(before.start, span.end);
    if (before !== undefined && isSurname && whole.length <= 7 && joinSpacedName(whole) !== whole)
      merged[merged.length - 1] = { start: before.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}

const BEHIND_COMPANY =
  /^(.{3,60}?(?:公司|集团|厂|酒店|研究院|研究所|大学|学院|学校|医院|银行|事务所|工作室))(?!.{0,12}(?:分公司|公司|分店|办事处|营业部|代表处))(.{2,16})$/;
const BEHIND_PLACE = /^(.{4,}(?:号|栋|幢|楼|室|层|座|单元|园|厦))([\u4e00-\u9fff()]{4,40}(?:公司|集团))$/;
/** The surnames of nine people in ten: only with these is a name cut off the job that it is written together with. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔';

/** Two values that are written without anything between them, as two pieces. */
function cut(plain: string, span: Span): readonly Span[] {
  const text = plain.slice(span.start, span.end);
  if (!HAN.test(text)) return cutLatin(text, span);
  const simple = toSimplified(text);
  const way = /^(?:送到|寄到|寄往|发到|发往|住在|位于|我在|我们在)(?=.{6,})/.exec(simple)?.[0] ?? '';
  if (way !== '') return cutAt(span, way.length);
  const place = BEHIND_PLACE.exec(simple);
  if (place !== null && /\d|[区路街]/.test(place[1] ?? '')) return cutAt(span, (place[1] ?? '').length);
  const company = BEHIND_COMPANY.exec(simple);
  const behind = company?.[2] ?? '';
  if (company !== null && (isTitle(behind) || isDepartment(behind) || nameSureness(behind) > 0))
    return cutAt(span, (company[1] ?? '').length).flatMap((part) =>
      part.start === span.start ? [part] : cut(plain, part),
    );
  for (const size of [4, 3, 2]) {
    const rest = simple.slice(size);
    const isCommon = COMMON.includes(simple.charAt(0)) || isCompoundSurname(simple.slice(0, 2));
    if (isCommon && rest.length > 1 && isTitle(rest) && nameSureness(simple.slice(0, size)) > 0)
      return cutAt(span, size);
  }
  return [span];
}

/** `John Smith (Buyer)` and `Example Ltd - Sales` are parted elsewhere; here a job in brackets is. */
function cutLatin(text: string, span: Span): readonly Span[] {
  const bracket = /^([^()]{3,60}) \(([^()]{3,60})\)$/.exec(text);
  if (bracket === null || companySureness(text) > 0) return [span];
  const first = (bracket[1] ?? '').length;
  const inner = { start: span.start + first + 2, end: span.end - 1 };
  return [{ start: span.start, end: span.start + first }, inner];
}

function cutAt(span: Span, length: number): readonly Span[] {
  return [
    { start: span.start, end: span.start + length },
    { start: span.start + length, end: span.end },
  ];
}

function lineStarts(plain: string): readonly number[] {
  const starts = [0];
  for (let at = plain.indexOf('\n'); at !== -1; at = plain.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the line that a position stands in. */
function lineOf(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
