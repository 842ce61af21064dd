import { targetDef } from './fieldNames';
import type { Candidate } from './labelCandidates';
import type { AdoptionContext, ListSort, ShapeColumn } from './types';
import { candidatesByGuess, candidatesByLook, readableShare, type ColumnLook } from './valueCandidates';

/** A column with what its label and its values say. */
export interface Prospect {
  readonly column: ShapeColumn;
  readonly look: ColumnLook;
  readonly candidates: readonly Candidate[];
}

type Assigned = Map<number, Candidate>;

/** Fields that say how to reach somebody: their values look like nothing else, so that values may overrule the label. */
const WAYS = new Set(['phone', 'landline', 'email', 'creditCode']);
/** Labels under which numbers that look like phones are something else. */
const NOT_A_WAY =
  /传真|fax|紧急|emergency|推荐|介绍人|referr|配偶|spouse|家长|身份证|护照|passport|卡号|银行|bank|password|发票|shipping|收货|创建|修改|创建人|assistant|support|qq|微信|订单|order|流水|id$|编号|- (label|type)$|fulfil|vendor|网址|url|website/i;
const BARE_NUMBER = /^(record\s*)?(id|编号|編號)$/i;
const CONTACT_PERSON = /联系人|对接人|联络人|聯絡人|聯繫人|contact person|primary contact/i;
const LEAST = 0.4;

/** Gives each field to the column that is surest of it, then lets the values explain what labels did not. */
export function assignTargets(prospects: readonly Prospect[], sort: ListSort, ctx: AdoptionContext): Assigned {
  const assigned: Assigned = new Map();
  const usable = prospects.map((prospect) => ({
    ...prospect,
    candidates: weighed(prospect, sort, ctx)
      .filter((candidate) => isAllowed(candidate, sort, prospect.column.parts.join(' ')))
      .map((one) => tilted(one, sort)),
  }));
  const partsFirst = prefersParts(usable);
  const wholeOrParts = (candidate: Candidate): boolean =>
    candidate.table !== 'customers' || candidate.field !== 'name' || (candidate.part !== undefined) === partsFirst;
  giveOut(usable, assigned, (candidate) => candidate.table !== 'contacts' && wholeOrParts(candidate));
  if (sort === 'customers') giveContacts(usable, assigned, partsFirst);
  byLook(usable, assigned);
  pairPhones(usable, assigned);
  byGuess(usable, assigned, sort, ctx);
  nameFromCompany(assigned);
  if (!hasField(assigned, 'contacts', 'name')) dropContacts(assigned);
  else titleOfContact(assigned);
  return assigned;
}

/** Words for a person at the customer: said in full, and not merely "phone", which is a second phone. */
function isContactLabel({ table, field, own, confidence }: Candidate): boolean {
  return table === 'contacts' && confidence > 0.85 && (!own || ['name', 'title', 'role'].includes(field));
}

/** Columns about a person at the customer; only beside a column that names the customer. */
function giveContacts(prospects: readonly Prospect[], assigned: Assigned, partsFirst: boolean): void {
  companyWithContact(prospects, assigned);
  if (hasField(assigned, 'customers', 'name')) giveOut(prospects, assigned, isContactLabel);
  if (!partsFirst) partsOfContact(prospects, assigned);
}

/**
 * 公司名称 beside 联系人 is a list of companies with a person each: the company is the customer. Under a plain "name" the
 * person is the customer, who works there.
 */
function companyWithContact(prospects: readonly Prospect[], assigned: Assigned): void {
  const columnOf = (field: string): Prospect | undefined =>
    prospects.find(({ column }) => isField(assigned.get(column.column), field));
  const [person, company] = [columnOf('name'), columnOf('company')];
  if (person === undefined || company === undefined || company.column.filled < person.column.filled) return;
  const contact = person.candidates.find((candidate) => candidate.table === 'contacts' && !candidate.own);
  const name = assigned.get(company.column.column);
  const isPerson = CONTACT_PERSON.test(person.column.parts.join(' ')) || columnOf('creditCode') !== undefined;
  if (contact === undefined || name === undefined || !isPerson || contact.field !== 'name') return;
  assigned.set(person.column.column, contact);
  assigned.set(company.column.column, { ...name, field: 'name' });
}

/** First and last name beside a column of companies are those of the person there. */
function partsOfContact(prospects: readonly Prospect[], assigned: Assigned): void {
  const named = prospects.find(({ column }) => isField(assigned.get(column.column), 'name'));
  if (hasField(assigned, 'contacts', 'name') || (named?.look.shares.company ?? 0) < 0.5) return;
  const open = prospects.map((prospect) => ({
    ...prospect,
    candidates: prospect.candidates.flatMap((one) =>
      one.part === undefined ? [] : [{ ...one, table: 'contacts' as const }],
    ),
  }));
  giveOut(open, assigned, () => true);
}

/** Candidates of a column after a look at its values: contradicted ones fall away or weigh less. */
function weighed({ candidates, look, column }: Prospect, sort: ListSort, ctx: AdoptionContext): readonly Candidate[] {
  const seen = look.cells.length > 0 ? candidatesByLook(look) : [];
  const sure = seen.find(({ confidence }) => confidence >= 0.68);
  const words = column.parts.join(' ');
  return candidates.flatMap((candidate): readonly Candidate[] => {
    const { field } = candidate;
    if (sure !== undefined && !NOT_A_WAY.test(words)) {
      const isOther = WAYS.has(field)
        ? !sameWay(field, sure.field)
        : ['name', 'company', 'socialHandle'].includes(field);
      if (isOther && candidate.table !== 'contacts') return [{ ...sure, confidence: Math.max(sure.confidence, 0.75) }];
    }
    if (field === 'name' && candidate.table === 'customers') {
      if (sort !== 'customers' && (look.shares.code ?? 0) > 0.6) return [orderNumber(candidate)];
      if ((look.shares.date ?? 0) > 0.6) return [];
    }
    if (readableShare(field, look, ctx) < 0.3)
      return candidate.reason === 'name' ? [{ ...candidate, confidence: 0.6 }] : [];
    return [candidate];
  });
}

/** What a shop calls the name of an order (`#1001`) is its number. */
function orderNumber({ confidence, reason }: Candidate): Candidate {
  return { table: 'purchases', field: 'orderNo', own: false, confidence, reason };
}

function sameWay(field: string, seen: string): boolean {
  const phones = ['phone', 'landline'];
  return field === seen || (phones.includes(field) && phones.includes(seen));
}

function isAllowed({ table, field }: Candidate, sort: ListSort, words: string): boolean {
  if (sort === 'customers') return table !== 'purchases';
  // A bare "ID" in a list of purchases numbers the purchase.
  if (field === 'id' && BARE_NUMBER.test(words.trim())) return false;
  if (table === 'contacts') return false;
  if (sort === 'orders') return !(table === 'purchases' && field === 'customerId');
  return table === 'purchases' || ['name', 'id', ...WAYS].includes(field);
}

/** In a list of purchases, words that both tables know mean the purchase; in `orders` the customer's number is its id. */
function tilted(candidate: Candidate, sort: ListSort): Candidate {
  if (sort === 'customers') return candidate;
  const reference = ['name', ...WAYS].includes(candidate.field);
  if (candidate.table === 'purchases' || reference) return candidate;
  return { ...candidate, confidence: candidate.confidence - 0.1 };
}

/** Whether the name stands in parts: there are parts, and no whole name that is filled as often. */
function prefersParts(prospects: readonly Prospect[]): boolean {
  const filledOf = (isPart: boolean): number =>
    Math.max(
      0,
      ...prospects
        .filter(({ candidates: [best] }) => best?.table === 'customers' && best.field === 'name')
        .filter(({ candidates: [best] }) => (best?.part !== undefined) === isPart)
        .map(({ column }) => column.filled + 0.5),
    );
  return filledOf(true) > 0 && filledOf(false) < filledOf(true) / 2;
}

function slotOf({ table, field, part }: Candidate): string {
  return `${table}.${field}.${part ?? ''}`;
}

/** Surest first; of two equally sure columns the left one, so that the second of a pair goes without. */
function giveOut(prospects: readonly Prospect[], assigned: Assigned, admits: (one: Candidate) => boolean): void {
  const offers = prospects.flatMap(({ column, candidates }) =>
    candidates.filter(admits).map((candidate) => ({ column: column.column, candidate })),
  );
  offers.sort((a, b) => b.candidate.confidence - a.candidate.confidence || a.column - b.column);
  const taken = new Set([...assigned.values()].map(slotOf));
  for (const { column, candidate } of offers) {
    if (assigned.has(column) || taken.has(slotOf(candidate)) || candidate.confidence < LEAST) continue;
    taken.add(slotOf(candidate));
    assigned.set(column, candidate);
  }
}

/** E-mails, phones and codes under labels that nobody knows, or under none. */
function byLook(prospects: readonly Prospect[], assigned: Assigned): void {
  const open = prospects
    .filter(({ column }) => !assigned.has(column.column) && !NOT_A_WAY.test(column.parts.join(' ')))
    .map((prospect) => ({ ...prospect, candidates: candidatesByLook(prospect.look) }));
  giveOut(open, assigned, () => true);
}

/** A second phone column takes the phone field that is free; mobiles under 电话 are mobiles where there is no other. */
function pairPhones(prospects: readonly Prospect[], assigned: Assigned): void {
  const landline = prospects.find(({ column }) => isField(assigned.get(column.column), 'landline'));
  const hasPhone = hasField(assigned, 'customers', 'phone');
  if (landline !== undefined && !hasPhone && (landline.look.shares.mobile ?? 0) >= 0.5) {
    const given = assigned.get(landline.column.column);
    if (given !== undefined) assigned.set(landline.column.column, { ...given, field: 'phone' });
  }
  for (const free of ['phone', 'landline'].filter((field) => !hasField(assigned, 'customers', field))) {
    const second = prospects.find(
      ({ column, candidates }) =>
        !assigned.has(column.column) &&
        candidates.some(
          ({ table, field, confidence }) =>
            table === 'customers' && confidence > 0.5 && ['phone', 'landline'].includes(field),
        ),
    );
    const seen = second?.candidates.find(({ field }) => field === 'phone' || field === 'landline');
    if (second !== undefined && seen !== undefined) {
      assigned.set(second.column.column, {
        ...seen,
        table: 'customers',
        field: free,
        confidence: seen.confidence * 0.8,
      });
    }
  }
}

/** Columns without a name, and a list without a name column: names, companies and options by their values. */
function byGuess(prospects: readonly Prospect[], assigned: Assigned, sort: ListSort, ctx: AdoptionContext): void {
  const open = prospects
    .filter(({ column, candidates }) => !assigned.has(column.column) && (!column.named || candidates.length === 0))
    .map((prospect) => ({ ...prospect, candidates: candidatesByGuess(prospect.look, ctx) }))
    .map(({ column, candidates, look }) => ({
      column,
      look,
      candidates: candidates.filter(({ field }) =>
        field === 'name' ? !named(assigned) : !column.named && sort === 'customers',
      ),
    }));
  giveOut(open, assigned, () => true);
}

/** A list of companies without another name column is named by its companies. */
function nameFromCompany(assigned: Assigned): void {
  if (named(assigned)) return;
  for (const [column, candidate] of assigned) {
    if (candidate.table === 'customers' && candidate.field === 'company') {
      assigned.set(column, { ...candidate, field: 'name' });
    }
  }
}

/** The job title in a row that names a person beside the customer is that person's. */
function titleOfContact(assigned: Assigned): void {
  if (hasField(assigned, 'contacts', 'title')) return;
  for (const [column, candidate] of assigned) {
    if (candidate.table === 'customers' && candidate.field === 'title') {
      assigned.set(column, { ...candidate, table: 'contacts' });
    }
  }
}

function dropContacts(assigned: Assigned): void {
  for (const [column, { table }] of assigned) if (table === 'contacts') assigned.delete(column);
}

function named(assigned: Assigned): boolean {
  return hasField(assigned, 'customers', 'name') || hasField(assigned, 'purchases', 'customerId');
}

function hasField(assigned: Assigned, table: string, field: string): boolean {
  return [...assigned.values()].some((one) => one.table === table && one.field === field);
}

function isField(candidate: Candidate | undefined, field: string): boolean {
  return candidate?.table === 'customers' && candidate.field === field && targetDef('customers', field) !== undefined;
}
