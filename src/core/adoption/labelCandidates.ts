import { namesOf, type FieldName } from './fieldNames';
import { labelKey, withoutBrackets } from './labelKey';
import type { ShapeColumn } from './types';

/** A field that a column may be, with how sure its label makes it. */
export interface Candidate extends FieldName {
  readonly confidence: number;
  readonly reason: 'name' | 'synonym' | 'values';
}

/** Words before a label that say whose it is, not what it is. */
const PREFIX =
  /^(客户的?|顾客|会员|用户|买家|企业|学员|患者|default address|billing|primary|main|customer|client|member|contact|company|work|business|personal|home|mailing|address 1|current)\s*[-_:.]?\s*/i;
/** Somebody else's, or a second address: never as sure as the customer's own. */
const LESSER_PREFIX = /^(shipping|delivery|other|alternate|secondary|备用|其他|第二|address 2)\s*[-_:.]?\s*/i;
/** 'Phone 2 - Value', '手机2', 'E-mail 3'; the first of several is as good as the only one. */
const FIRST_OF_SEVERAL = /\s*[-_#]?\s*[1一](\s*-\s*value)?$/i;
const LATER_OF_SEVERAL = /\s*[-_#]?\s*[2-9二三](\s*-\s*value)?$/i;
/** Words for another person or thing, whatever stands beside them. */
const FOREIGN =
  /传真|fax|紧急|emergency|推荐人|介绍人|referr|配偶|spouse|家长|父|母|assistant|创建人|修改人|created by|modified by|phonetic|yomi|- (label|type)$|唯一性id$|归属(国家|省|市)/i;

/** Every field that the label of a column may mean, surest first. Without a name there is none. */
export function labelCandidates(column: ShapeColumn): readonly Candidate[] {
  if (!column.named) return [];
  const [first = '', second] = column.parts;
  const whole = column.parts.join(' ');
  const last = second ?? first;
  if (FOREIGN.test(last)) return collect([[whole, 1]]);
  const bare = withoutBrackets(last.replace(/[_.]/g, ' '));
  const firstOfSeveral = bare.split(/[/、,，&|+]|\bor\b|\band\b/)[0] ?? '';
  const spellings: readonly (readonly [text: string, factor: number])[] = [
    [whole, 1],
    [last, second === undefined ? 1 : lastFactor(first, whole)],
    [withoutBrackets(last), second === undefined ? 0.95 : 0.9 * lastFactor(first, whole)],
    [bare.replace(PREFIX, ''), 0.88],
    [bare.replace(LESSER_PREFIX, ''), 0.5],
    [bare.replace(FIRST_OF_SEVERAL, ''), 0.85],
    [bare.replace(LATER_OF_SEVERAL, ''), 0.65],
    [bare.replace(PREFIX, '').replace(LATER_OF_SEVERAL, ''), 0.6],
    [firstOfSeveral, 0.7],
  ];
  // Each step back must change the label: the label itself has been asked for already.
  return collect(spellings.filter(([text], at) => text.trim() !== '' && (at < 3 || labelKey(text) !== labelKey(last))));
}

/** How sure the detail label alone is: less where group and detail together mean something ("Company / Name"). */
function lastFactor(group: string, whole: string): number {
  if (isForeignGroup(group)) return 0.55;
  return namesOf(labelKey(whole)).length > 0 ? 0.88 : 0.97;
}

function isForeignGroup(group: string): boolean {
  return FOREIGN.test(group) || /收货|收件|发票|开票|shipping|delivery|invoice/i.test(group);
}

function collect(spellings: readonly (readonly [text: string, factor: number])[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [text, factor] of spellings) {
    for (const name of namesOf(labelKey(text))) {
      const id = `${name.table}.${name.field}.${name.part ?? ''}`;
      const confidence = (name.own ? 0.98 : 0.9) * factor;
      if ((found.get(id)?.confidence ?? 0) >= confidence) continue;
      found.set(id, { ...name, confidence, reason: name.own ? 'name' : 'synonym' });
    }
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}
