import { toSimplified } from './simplified';
import { lineOf } from './text';
import { matchText } from './unicode';
import type { CellScalar, Kind } from './value';

const ZH_FORM =
  '(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司|有限合伙|\\(有限合伙\\)|\\(普通合伙\\)|合伙企业|个体工商户|株式会社|合同会社)';
const ZH_FORM_END = new RegExp(`${ZH_FORM}$`);
const ZH_BRANCH = new RegExp(`^(.*?${ZH_FORM})(.+?)(?:分公司|分店|分部|办事处|营业部|分厂|代表处|分行|支行)$`);
const EN_FORM =
  /[\s,]+(?:co\.?,?\s*ltd|co\.?,?\s*limited|pte\.?\s*ltd|pty\.?\s*ltd|pvt\.?\s*ltd|private limited|sdn\.?\s*bhd|gmbh\s*&\s*co\.?\s*kg|inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|llp|lp|plc|gmbh|ag|kg|ohg|ug|se|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|a\/s|aps|oy|ab|as|k\.?k|kabushiki kaisha)\.?$/i;

/** A company's name as written; its keys leave out the legal form and set the branch apart. */
export const companyName: Kind = { ...lineOf('companyName', 300), keys: companyKeys };

/** Whether the name says what form of company it is: 有限公司, Inc., GmbH … */
export function hasLegalForm(name: string): boolean {
  const { core, form } = takeForm(plainOf(name));
  return form && core !== '';
}

/**
 * One key: the name without legal form, case, punctuation and 繁/简; `|branch` behind it where the name has one in
 * brackets (示例科技（深圳）有限公司) or as 深圳分公司, so that branches neither match each other nor the head office. 集团
 * stays in: a group is another company than its members.
 */
export function companyKeys(value: CellScalar): readonly string[] {
  if (value === null) return [];
  const { rest, branch } = takeBranch(plainOf(String(value)));
  const core = matchText(takeForm(rest).core);
  const key = core === '' ? matchText(rest) : core;
  if (key === '') return [];
  const place = matchText(branch);
  return [place === '' ? key : `${key}|${place}`];
}

function plainOf(name: string): string {
  return toSimplified(
    name
      .normalize('NFKC')
      .replace(/[【〔[]/g, '(')
      .replace(/[】〕\]]/g, ')'),
  ).trim();
}

function takeBranch(name: string): { readonly rest: string; readonly branch: string } {
  const office = ZH_BRANCH.exec(name);
  if (office !== null) return { rest: office[1] ?? name, branch: office[2] ?? '' };
  const bracketed = /^([^()]+)\(([^()]+)\)(.*)$/.exec(name);
  const [, before = '', inside = '', after = ''] = bracketed ?? [];
  if (bracketed === null || /集团|合伙/.test(inside)) return { rest: name, branch: '' };
  return { rest: `${before.trim()}${/^[a-z]/i.test(after.trim()) ? ' ' : ''}${after.trim()}`, branch: inside };
}

function takeForm(name: string): { readonly core: string; readonly form: boolean } {
  let core = name;
  for (let form = formAtEnd(core); form !== '' && form.length < core.length; form = formAtEnd(core)) {
    core = core.slice(0, -form.length).trim();
  }
  return { core, form: core !== name };
}

function formAtEnd(name: string): string {
  return ZH_FORM_END.exec(name)?.[0] ?? EN_FORM.exec(name)?.[0] ?? '';
}
