import { LABEL, labelledBy } from './labels';
import { matchesOf, trimmed, type Reading, type Span, type TextField } from './reading';
import { segmentsOf } from './segments';
import { nameSureness } from './vocabulary';

/** Fields whose value cannot be told by its shape: a label says it. */
const SHORT: readonly TextField[] = ['name', 'company', 'title'];

const SURE = 0.95;

/** More labels than a card or an order has. */
const MOST_LABELS = 100;

/** Takes what stands behind labels of text fields: 姓名：…, Company: …, 地址：… Web sites are kept from being read at all. */
export function readLabelled(reading: Reading): void {
  const labels = [...matchesOf(reading.plain, LABEL)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, means: labelledBy(match[0]) }))
    .filter((label) => reading.isFree(label))
    .slice(0, MOST_LABELS);
  for (const [at, label] of labels.entries()) {
    const run = reading.freeRuns().find(({ start, end }) => start <= label.start && end >= label.end);
    if (run === undefined || run.end <= label.end) continue;
    const next = labels[at + 1];
    const value = trimmed(reading.plain, { start: label.end, end: Math.min(run.end, next?.start ?? run.end) });
    if (value.end <= value.start) continue;
    if (label.means === 'website') reading.block({ start: label.start, end: value.end });
    else if (label.means === 'address' || label.means === 'region') takeAddress(reading, label, value);
    else if (label.means !== null && isShort(label.means)) takeShort(reading, label.means, label, value);
  }
}

const INTRODUCTION =
  /(?:我是|我叫|这里是|我姓名是)(?:([^\s,，。;的]{2,30})的)?([\u4e00-\u9fff]{2,4})(?=[,，。;!！\s]|$)/g;

/** 我是示例科技的王小明: who writes a message says so. */
export function readIntroduction(reading: Reading): void {
  if (reading.found.some(({ field }) => field === 'name')) return;
  for (const match of matchesOf(reading.plain, INTRODUCTION)) {
    const [all, firm = '', name = ''] = match;
    const end = match.index + all.length;
    const start = end - name.length;
    if (nameSureness(name) === 0 || !reading.isFree({ start: match.index, end })) continue;
    const greeting = all.length - name.length - (firm === '' ? 0 : firm.length + 1);
    const at = match.index + greeting;
    const isFirm = firm !== '' && !reading.found.some(({ field }) => field === 'company');
    if (isFirm)
      reading.take(
        { start: at, end: at + firm.length, field: 'company', confidence: 0.75 },
        { start: match.index, end: at },
      );
    reading.take(
      { start, end, field: 'name', confidence: 0.9 },
      isFirm ? { start: start - 1, end: start } : { start: match.index, end: start },
    );
    return;
  }
}

function isShort(means: string): means is TextField {
  return (SHORT as readonly string[]).includes(means);
}

/** The whole of what stands behind the label, up to a mark that ends an address. */
function takeAddress(reading: Reading, label: Span, value: Span): void {
  const text = reading.plain.slice(value.start, value.end);
  const end = /[;|。]|\s{3,}/.exec(text)?.index ?? text.length;
  const span = trimmed(reading.plain, { start: value.start, end: value.start + end });
  const bareEnd = reading.plain.slice(span.start, span.end).replace(/[,，\s]+$/, '').length;
  if (bareEnd > 1 && bareEnd <= 300)
    reading.take({ start: span.start, end: span.start + bareEnd, field: 'address', confidence: SURE }, label);
}

/** The first piece behind the label; a second name or firm is left where it is. */
function takeShort(reading: Reading, field: TextField, label: Span, value: Span): void {
  if (reading.found.some((found) => found.field === field)) return;
  const first = segmentsOf(reading, value)[0];
  if (first === undefined || first.end - first.start > 120) return;
  reading.take(
    { start: first.start, end: first.end, field, confidence: SURE },
    { start: label.start, end: first.start },
  );
}
