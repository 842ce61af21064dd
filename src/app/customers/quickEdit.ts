import type { QuickEditReply } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { tagsAfter, type TagEdit } from '../../core/customers/tagEdits';
import { parseContext, parseFields } from '../../core/records/parseFields';
import { stampUpdated } from '../../core/records/stamps';
import type { CellScalar } from '../../core/values/value';
import { act, type Planned, type Scene } from '../act';
import { entryContext } from '../entryContext';
import type { Deps } from '../ports';
import { refuseFor, type Outcome } from '../refused';
import { settlingQuery } from '../reviewLines';
import { hintedCustomer, hintedQuery } from './hintedCustomer';

export interface QuickEdit {
  readonly requestId: string;
  readonly id: string;
  readonly rowHint?: number | undefined;
  /** The day of the next contact as typed; null: none. Absent: it stays. */
  readonly nextContactOn?: CellScalar | undefined;
  /** Only where the next contact is still this one: what makes an undo safe. */
  readonly ifNextContactOn?: string | null | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

/**
 * One-press changes to a customer that need no form: the next contact, tags. They apply to the record as it stands, whatever
 * version the page has seen, and touch nothing beside what they name: tags of others stay. One read and one write where the
 * row hint holds, one read more where it does not.
 */
export function quickEdit(deps: Deps, request: QuickEdit): Outcome<QuickEditReply> {
  return act<QuickEditReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: { customers: hintedQuery(request.rowHint), review: settlingQuery },
    plan: (scene) => plan(scene, request),
  });
}

function plan(scene: Scene, request: QuickEdit): Planned<QuickEditReply> {
  const { deps, view, person } = scene;
  const { id } = request;
  const { current, view: full } = hintedCustomer(deps, view, id, request.rowHint);
  const before = current.fields;
  const next = request.nextContactOn === undefined ? {} : { nextContactOn: request.nextContactOn };
  const parsed = parseFields('customers', next, entryContext(view, deps.clock));
  if (parsed.issues.length > 0) return refuseFor(parsed.issues);
  const tags = tagEdit(scene, before['tags'] ?? null, request);
  const wanted = { ...unlessChanged(before, request, parsed.values), ...tagFields(tags) };
  const changed = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => value !== (before[key] ?? null)));
  const untouched = Object.keys(changed).length === 0;
  const stamp = { actor: person.email, at: deps.clock.now() };
  const after = untouched ? before : { ...before, ...stampUpdated('customers', before, changed, stamp, view.schema) };
  return {
    changes: untouched
      ? null
      : {
          kind: 'edited',
          action: 'quick-edit',
          origin: 'form',
          changes: [{ op: 'update', table: 'customers', id, fields: changed, before }],
        },
    view: full,
    reply: {
      customer: {
        id,
        nextContactOn: after['nextContactOn'] ?? null,
        tags: after['tags'] ?? null,
        version: Number(after['version'] ?? 0),
      },
      before: { nextContactOn: before['nextContactOn'] ?? null, tags: before['tags'] ?? null },
      addedTags: tags.added,
      removedTags: tags.removed,
      row: current.row,
      changed: !untouched,
    },
  };
}

function unlessChanged(before: FieldValues, { ifNextContactOn }: QuickEdit, wanted: FieldValues): FieldValues {
  const same = ifNextContactOn === undefined || (before['nextContactOn'] ?? null) === ifNextContactOn;
  return same ? wanted : {};
}

function tagEdit({ deps, view }: Scene, current: CellScalar, { addTags = [], removeTags = [] }: QuickEdit): TagEdit {
  const field = view.schema.field('customers', 'tags');
  if (field === undefined) return { tags: null, added: [], removed: [] };
  return tagsAfter(current, addTags, removeTags, parseContext(field, entryContext(view, deps.clock)));
}

/** The cell is written only where a tag came or went: it is not put into another form on the way. */
function tagFields({ tags, added, removed }: TagEdit): FieldValues {
  return added.length + removed.length === 0 ? {} : { tags };
}
