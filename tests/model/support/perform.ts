import type { Host } from '../../../local/host';
import { call, OWNER, requestId, type Reply } from '../../integration/support/register';
import { address, rowsOf, rowWith, typeUnseen } from '../../integration/support/sheet';
import type { Act } from './actions';
import { FIELDS, type Customer, type Field, type Model } from './model';

export const PEOPLE = [OWNER, 'wang@example.com', 'li@example.com', 'zhao@example.com', 'ann@example.com'];
const HOUR_MS = 3_600_000;
const SHANGHAI_MS = 8 * HOUR_MS;

/** The minute on the register's wall. */
export function wallMinute(host: Host): string {
  return new Date(host.now + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** Does one thing to the register and to the model. A reply that is not the one to come is thrown. */
export function perform(host: Host, model: Model, act: Act): void {
  // Each action has a minute of its own: what history says at the end of it is what stood then.
  host.wait(61);
  const was = model.now;
  DOES[act.does](host, model, act);
  model.close(wallMinute(host), was);
}

type Doing = (host: Host, model: Model, act: Act) => void;

function ok(reply: Reply, about: unknown): Reply {
  if (!reply.ok) throw new Error(`${JSON.stringify(about)}: ${JSON.stringify(reply)}`);
  return reply;
}

const asks = (host: Host, act: Act, name: string, more: object, as = PEOPLE[act.who]): Reply =>
  ok(call(host, name, { requestId: requestId(), ...more }, as), { name, more, act });

function chosen<T>(all: readonly T[], pick: number): T | undefined {
  return all.length === 0 ? undefined : all[pick % all.length];
}

/** The row of a customer on the sheet, and its version as a form that was just opened has it. */
function standing(host: Host, id: string): { readonly row: number; readonly version: number } {
  const { row, version } = rowWith(host, 'customers', 'id', id);
  return { row, version: Number(version) };
}

const activeOf = (model: Model, pick: number): string | undefined => chosen([...model.now.active.keys()], pick);
const archivedOf = (model: Model, pick: number): string | undefined => chosen([...model.now.archived.keys()], pick);

/** A name that nobody else has, so that nobody is asked about duplicates; blank fields are blank now and then. */
const textFor = (field: Field, { text, pick, other }: Act): string =>
  field === 'name' ? `Person ${String(pick)} ${String(other)}` : pick % 7 === 0 ? '' : text;

const DOES: Readonly<Record<Act['does'], Doing>> = {
  enter(host, model, act) {
    const fields: Customer = { name: textFor('name', act), city: act.text };
    const reply = asks(host, act, 'apiSaveCustomer', { fields, acceptDuplicates: true });
    model.put((reply['customer'] as { readonly id: string }).id, fields);
  },
  save(host, model, act) {
    const id = activeOf(model, act.pick);
    if (id === undefined) return;
    const fields = { [act.field]: textFor(act.field, act) };
    const { version } = standing(host, id);
    asks(host, act, 'apiSaveCustomer', { id, version, fields, acceptDuplicates: true });
    model.change(id, fields);
  },
  cell(host, model, act) {
    const id = activeOf(model, act.pick);
    if (id === undefined) return;
    const text = textFor(act.field, act);
    host.edit(address(host, 'customers', standing(host, id).row, act.field), text, { as: PEOPLE[act.who] ?? OWNER });
    model.change(id, { [act.field]: text });
  },
  paste(host, model, act) {
    const rows = rowsOf(host, 'customers');
    const first = chosen(rows, act.pick);
    if (first === undefined) return;
    const hit = rows.filter(({ row }) => row >= first.row && row < first.row + 2);
    const texts = hit.map((_, index) => `${act.text} of ${String(index)}`);
    const field = act.field === 'name' ? 'notes' : act.field;
    host.paste(address(host, 'customers', first.row, field), texts.join('\n'), { as: PEOPLE[act.who] ?? OWNER });
    hit.forEach(({ id }, index) => model.change(String(id), { [field]: texts[index] ?? '' }));
  },
  row(host, model, act) {
    const row = Math.max(1, ...rowsOf(host, 'customers').map((each) => each.row)) + 1;
    const name = textFor('name', act);
    host.edit(address(host, 'customers', row, 'name'), name, { as: PEOPLE[act.who] ?? OWNER });
    model.put(String(rowWith(host, 'customers', 'name', name)['id']), { name });
  },
  sort(host, _, { pick, field }) {
    host.doByHand(`sort Customers by ${field}${pick % 2 === 0 ? ' descending' : ''}`);
  },
  column(host, _, { pick, field }) {
    host.doByHand(`move column ${field} of Customers to ${String(1 + (pick % 12))}`);
  },
  unseen(host, model, act) {
    const id = activeOf(model, act.pick);
    if (id === undefined) return;
    const text = textFor(act.field, act);
    typeUnseen(host, 'customers', standing(host, id).row, act.field, text);
    // It counts from the sweep that finds it.
    host.advanceTo(host.now + HOUR_MS);
    model.change(id, { [act.field]: text });
  },
  delete(host, model, act) {
    const id = activeOf(model, act.pick);
    if (id === undefined) return;
    host.doByHand(`delete row ${String(standing(host, id).row)} in Customers`);
    host.advanceTo(host.now + HOUR_MS);
    model.put(id, null);
  },
  archive(host, model, act) {
    const id = activeOf(model, act.pick);
    if (id === undefined) return;
    asks(host, act, 'apiArchive', { ids: [id], reason: act.text });
    model.put(id, model.now.active.get(id) ?? null, 'archived');
  },
  unarchive(host, model, act) {
    const id = archivedOf(model, act.pick);
    if (id === undefined) return;
    asks(host, act, 'apiUnarchive', { ids: [id] });
    model.put(id, model.now.archived.get(id) ?? null);
  },
  undo(host, model, act) {
    if (model.before === null) return;
    const { actions } = asks(host, act, 'apiListActions', { limit: 10 }, OWNER) as unknown as {
      readonly actions: readonly { readonly id: string; readonly undoable: boolean; readonly records: number }[];
    };
    const last = actions.find(({ undoable, records }) => undoable && records > 0);
    if (last === undefined) return;
    asks(host, act, 'apiUndo', { actionId: last.id }, OWNER);
    model.now = model.before;
  },
  restoreFields(host, model, act) {
    const id = activeOf(model, act.pick);
    const at = chosen(model.moments, act.other);
    if (id === undefined || at === undefined) return;
    const then = model.at(id, at);
    if (then === null) return;
    asks(host, act, 'apiRestoreFields', { id, at, fields: [act.field], acceptDuplicates: true });
    model.change(id, { [act.field]: then[act.field] ?? null });
  },
  snapshot(host, model, act) {
    const reply = asks(host, act, 'apiTakeSnapshot', {}, OWNER);
    model.snapshots.push({ id: (reply['snapshot'] as { readonly id: string }).id, standing: model.now });
  },
  restore(host, model, act) {
    const snapshot = chosen(model.snapshots, act.pick);
    if (snapshot === undefined) return;
    const request = { requestId: requestId(), snapshotId: snapshot.id };
    for (let slice = 0; slice < 5; slice += 1) {
      if (ok(call(host, 'apiRestoreSnapshot', request), { act, request })['done'] !== false) break;
    }
    model.now = snapshot.standing;
  },
  hour(host) {
    host.advanceTo(host.now + HOUR_MS);
  },
  wait(host, _, { pick }) {
    host.skipTo(host.now + (pick % 600) * 60_000);
  },
};

/** The customers as the sheet has them, through no code of the register. */
export function onSheet(host: Host): Model['now'] {
  const read = (tab: string): ReadonlyMap<string, Customer> =>
    new Map(
      rowsOf(host, tab).map((row) => [
        String(row['id']),
        Object.fromEntries(
          FIELDS.flatMap((key) => (row[key] === null || row[key] === undefined ? [] : [[key, String(row[key])]])),
        ),
      ]),
    );
  return { active: read('customers'), archived: read('archive') };
}
