import type { UnfinishedAction } from '../../contract/replies';
import { entryHead, type AuditLine } from '../../core/audit/entry';
import { payloadIn } from '../../core/audit/payload';
import type { Person } from '../../core/schema/people';
import type { LiveTable } from '../../core/schema/tables';
import { actionCounts, type OpCounts } from '../../core/undo/actionCounts';
import { actionsOf, LONG_PREFIX, type RegisterAction } from '../../core/undo/actionsOf';
import { isRecordLine } from '../../core/undo/auditLine';
import { kindOfAction, type ActionKind } from '../../core/undo/actionKind';
import { recordName } from '../../core/undo/recordName';
import { requireRole } from '../act';
import { inProgressOf, readProgress } from '../inProgress';
import { entriesOn } from '../past/auditEntries';
import { segmentsOf } from '../past/segmentIndex';
import type { Deps, View } from '../ports';
import { LINE_COLUMNS } from './auditTail';
import { linesIn, segmentsBefore } from './olderEntries';
import { whyNot, type WhyNot } from './whyNot';

export interface ActionsWanted {
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
  readonly mine?: boolean | undefined;
  readonly kind?: ActionKind | undefined;
}

export interface ListedAction {
  readonly action: RegisterAction;
  readonly kind: ActionKind;
  readonly counts: OpCounts;
  readonly names: readonly { readonly table: LiveTable; readonly id: string; readonly name: string }[];
  readonly why: WhyNot;
}

export interface ListedActions {
  readonly listed: readonly ListedAction[];
  readonly more: boolean;
  /** What an execution left half done; null where nothing is. */
  readonly unfinished: UnfinishedAction | null;
  /** Whose people and schema say how they are told. */
  readonly view: View;
}

const SHOWN = 30;
/** Records of an action that are told by name. */
const NAMED = 3;
/** Entries at the trail's end that are looked at whole: mostly they hold a page of actions. */
const TAIL = 400;

/**
 * What was done to the register, newest first: a page of actions. Two reads where the end of the trail holds them all, three
 * where it does not: then what tells actions apart is read of every entry, and payloads of the page's first records.
 */
export function listActions(deps: Deps, wanted: ActionsWanted): ListedActions {
  const view = deps.store.read({
    audit: { fields: ['seq'] },
    customers: { fields: ['id', 'name'] },
    archive: { fields: ['id', 'name'] },
  });
  const person = requireRole(view, deps.actor, 'reader');
  const asked: Asked = { ...wanted, limit: wanted.limit ?? SHOWN, person };
  return fromTail(deps, view, asked) ?? fromAll(deps, view, asked);
}

interface Asked extends ActionsWanted {
  readonly limit: number;
  readonly person: Person;
}

/** Null where the end of the trail does not hold the page, or may hold an action that began before it. */
function fromTail(deps: Deps, view: View, asked: Asked): ListedActions | null {
  if (asked.before !== undefined) return null;
  const all = view.records('audit');
  const rows = all.slice(-TAIL).map(({ row }) => row);
  const isAll = rows.length === all.length && segmentsOf(view).length === 0;
  const full = rows.length === 0 ? view : deps.store.reread(view, { audit: { rows } });
  const lines = entriesOn(full, rows);
  const actions = actionsOf(lines);
  const first = lines.reduce((least, { seq }) => Math.min(least, seq), Infinity);
  const whole = isAll ? actions : actions.filter((action) => action.id !== String(first));
  const page = paged(whole, asked);
  if (!isAll && (page.length <= asked.limit || page.some((action) => mayBeCut(action, first)))) return null;
  return told(full, page, asked, lines);
}

/**
 * Actions of several batches may have others in between: they tell in their last entry where they began; long pastes have no
 * such entry.
 */
function mayBeCut({ lines, action, requestId }: RegisterAction, first: number): boolean {
  if (requestId.startsWith(LONG_PREFIX)) return true;
  if (!['adopt', 'restore', 'undo', 'archive', 'unarchive'].includes(action)) return false;
  const from = /"fromSeq":(\d+)/.exec(lines[lines.length - 1]?.payload ?? '')?.[1];
  return from === undefined || Number(from) < first;
}

function fromAll(deps: Deps, view: View, asked: Asked): ListedActions {
  const columns = deps.store.reread(view, { audit: { fields: LINE_COLUMNS } });
  const entries = columns.records('audit');
  const lines = withOlder(
    deps,
    view,
    entries.map(({ fields }) => entryHead(fields)),
    asked,
  );
  const page = paged(actionsOf(lines), asked);
  const telling = new Set(page.slice(0, asked.limit).flatMap((action) => tellingLines(action).map(({ seq }) => seq)));
  const rows = entries.flatMap(({ row, fields }) => (telling.has(Number(fields['seq'] ?? 0)) ? [row] : []));
  const full = rows.length === 0 ? columns : deps.store.reread(columns, { audit: { rows } });
  const payloads = new Map(entriesOn(full, rows).map(({ seq, payload }) => [seq, payload]));
  const filled = (line: AuditLine): AuditLine => {
    const payload = payloads.get(line.seq);
    return payload === undefined ? line : { ...line, payload };
  };
  return told(
    full,
    page.map((action) => ({ ...action, lines: action.lines.map(filled) })),
    asked,
    lines,
  );
}

/** Goes back into the vaults, segment by segment, until the page is filled. */
function withOlder(deps: Deps, view: View, lines: readonly AuditLine[], asked: Asked): readonly AuditLine[] {
  let all = lines;
  for (const segment of segmentsBefore(view, lines)) {
    if (paged(actionsOf(all), asked).length > asked.limit) break;
    all = [...linesIn(deps, [segment]), ...all];
  }
  return all;
}

/** Entries whose payloads say what a list tells of an action: those of a few records, and the one that ends it. */
function tellingLines({ lines }: RegisterAction): readonly AuditLine[] {
  return [...lines.filter(isRecordLine).slice(0, NAMED), ...lines.filter(({ table }) => table === '')];
}

/** The page's actions, newest first, and one more where there are older ones. Only what touched records is told. */
function paged(actions: readonly RegisterAction[], asked: Asked): readonly RegisterAction[] {
  const before = asked.before === undefined ? Infinity : Number(asked.before);
  const own = asked.person.email.toLowerCase();
  const page: RegisterAction[] = [];
  for (const action of [...actions].sort((a, b) => Number(b.id) - Number(a.id))) {
    if (action.records.length === 0 || Number(action.id) >= before) continue;
    if (asked.mine === true && action.actor.toLowerCase() !== own) continue;
    if (asked.kind !== undefined && kindOfAction(action) !== asked.kind) continue;
    page.push(action);
    if (page.length > asked.limit) break;
  }
  return page;
}

function told(view: View, page: readonly RegisterAction[], asked: Asked, lines: readonly AuditLine[]): ListedActions {
  const known = firstEntries(lines);
  const running = readProgress(view);
  const listed = page.slice(0, asked.limit).map((action): ListedAction => {
    const isKnown = (line: AuditLine): boolean => (known.get(`${line.table} ${line.recordId}`) ?? 0) < line.seq;
    return {
      action,
      kind: kindOfAction(action),
      counts: actionCounts(action, isKnown),
      names: action.records.slice(0, NAMED).map(({ table, id }) => ({ table, id, name: nameOf(view, action, id) })),
      why: whyNot(action, asked.person, running),
    };
  });
  return { listed, more: page.length > asked.limit, unfinished: inProgressOf(view, asked.person), view };
}

/** Number of the first entry about each record. */
function firstEntries(lines: readonly AuditLine[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { table, recordId, seq } of lines) {
    const key = `${table} ${recordId}`;
    first.set(key, Math.min(first.get(key) ?? Infinity, seq));
  }
  return first;
}

/** As it stands, else as the entry tells. */
function nameOf(view: View, { lines }: RegisterAction, id: string): string {
  const standing = view.find('customers', id) ?? view.find('archive', id);
  const name = recordName(standing === undefined ? {} : standing.fields);
  if (name !== '') return name;
  // Erased, or one part of several: the id has to do.
  const said = payloadIn(lines.find((line) => line.recordId === id && line.payload !== undefined)?.payload ?? '');
  const before = said?.before === undefined || said.before === 'unknown' ? {} : said.before;
  return recordName({ ...before, ...said?.after });
}
