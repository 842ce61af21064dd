import type { Host } from '../../local/host';
import { faultsIn } from '../faults/support/registerState';
import { auditFaults } from '../faults/support/requests';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from '../integration/support/register';
import { addMember, rowsOf } from '../integration/support/sheet';

/** `npm run soak -- model` does the whole: 20 schedules of 50 saves each. */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 2);
const SAVES = 50;
const PEOPLE = [OWNER, ...Array.from({ length: 9 }, (_, index) => `person${String(index + 2)}@example.com`)];
const CUSTOMERS = 6;
const FIELDS = ['email', 'city', 'notes', 'occupation', 'company'] as const;

const base = registerHost();
for (const email of PEOPLE.slice(1)) addMember(base, email, 'Entry');
const ids = Array.from({ length: CUSTOMERS }, (_, index) => {
  const fields = { name: `Customer ${String(index)}` };
  const saved = call(base, 'apiSaveCustomer', { requestId: requestId(), fields, acceptDuplicates: true });
  return (saved['customer'] as { readonly id: string }).id;
});

/** The same numbers in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Save {
  readonly as: string;
  readonly argument: {
    readonly requestId: string;
    readonly id?: string;
    readonly fields: Readonly<Record<string, string>>;
  };
}

interface Counted {
  saved: number;
  entered: number;
  conflicts: number;
  busy: number;
  met: number;
}

/** What a person was told, in the end: who is told that the register is busy sends the same request again, as the page does. */
interface Told {
  readonly save: Save;
  readonly reply: Reply;
}

/**
 * Fifty saves by ten people on one register, every one of them with another one (and that one now and then with a third)
 * coming in between two of its service calls; at times somebody else holds the lock for longer than anybody waits.
 */
function runSchedule(host: Host, seed: number, counted: Counted): readonly Told[] {
  const chance = seeded(seed);
  const told: Told[] = [];
  let made = 0;
  const next = (): Save => {
    made += 1;
    const as = PEOPLE[chance(PEOPLE.length)] ?? OWNER;
    const name = `s${String(seed)}-save-${String(made).padStart(3, '0')}`;
    if (chance(4) === 0) return { as, argument: { requestId: name, fields: { name: `New ${name}` } } };
    const field = FIELDS[chance(FIELDS.length)] ?? 'notes';
    const text = field === 'email' ? `${name}@shop.example` : `Text ${name}`;
    return { as, argument: { requestId: name, id: ids[chance(CUSTOMERS)] ?? '', fields: { [field]: text } } };
  };
  const send = (save: Save): Reply => {
    const { id } = save.argument;
    // The form was opened just before, and shows what stood then.
    const version =
      id === undefined
        ? {}
        : { version: Number(rowsOf(host, 'customers').find((row) => row['id'] === id)?.['version']) };
    return call(host, 'apiSaveCustomer', { ...version, ...save.argument, acceptDuplicates: true }, save.as);
  };
  const again: Save[] = [];
  const settle = (save: Save, reply: Reply): void => {
    if ((reply['error'] as { readonly code?: string } | undefined)?.code === 'busy') {
      counted.busy += 1;
      again.push(save);
    } else told.push({ save, reply });
  };
  while (made < SAVES) {
    const outer = next();
    if (chance(9) === 0) host.holdLock('document', 60);
    const depth = chance(5) === 0 ? 2 : 1;
    const meet = (left: number) => ({
      after: 1 + chance(9),
      run: (): void => {
        if (made >= SAVES) return;
        const inner = next();
        counted.met += 1;
        if (left > 1) host.setFaults([], [meet(left - 1)]);
        settle(inner, send(inner));
      },
    });
    host.setFaults([], [meet(depth)]);
    settle(outer, send(outer));
    host.setFaults([]);
    host.wait(1 + chance(40));
    while (again.length > 0 && chance(2) === 0) {
      const save = again.shift();
      if (save !== undefined) settle(save, send(save));
    }
  }
  host.wait(120);
  for (const save of again.splice(0)) told.push({ save, reply: send(save) });
  return told;
}

/** What is not as those were told who saved. */
function wrongIn(host: Host, told: readonly Told[], counted: Counted): readonly string[] {
  const rows = new Map(rowsOf(host, 'customers').map((row) => [String(row['id']), row]));
  const wrong: string[] = [];
  const accepted = new Map<string, number>();
  const written = new Map<string, Set<string>>();
  for (const { save, reply } of told) {
    const { id: meant, fields } = save.argument;
    if (!reply.ok) {
      if (reply['conflict'] === undefined) wrong.push(`${save.argument.requestId}: ${JSON.stringify(reply)}`);
      counted.conflicts += 1;
      continue;
    }
    counted.saved += 1;
    const id = (reply['customer'] as { readonly id: string }).id;
    if (meant === undefined) {
      counted.entered += 1;
      if (rows.get(id)?.['name'] !== fields['name']) wrong.push(`${id} is not ${String(fields['name'])}`);
      continue;
    }
    accepted.set(id, (accepted.get(id) ?? 0) + 1);
    for (const [key, text] of Object.entries(fields))
      written.set(`${id} ${key}`, (written.get(`${id} ${key}`) ?? new Set()).add(text));
  }
  for (const id of ids) {
    const versions = Number(rows.get(id)?.['version']);
    if (versions !== 1 + (accepted.get(id) ?? 0))
      wrong.push(`${id} has version ${String(versions)} behind ${String(accepted.get(id) ?? 0)} saves`);
  }
  for (const [cell, texts] of written) {
    const [id = '', key = ''] = cell.split(' ');
    if (!texts.has(String(rows.get(id)?.[key]))) wrong.push(`${cell} is ${String(rows.get(id)?.[key])}`);
  }
  const numbers = [...rows.keys()].map((id) => Number(id.split('-')[1])).sort((a, b) => a - b);
  if (numbers.some((number, index) => number !== index + 1)) wrong.push(`ids ${numbers.join()}`);
  return wrong;
}

it(`ten people save ${String(SCHEDULES * SAVES)} times in ${String(SCHEDULES)} schedules, with lock time-outs: no update is lost, ids have no gap and no repeat`, () => {
  const counted: Counted = { saved: 0, entered: 0, conflicts: 0, busy: 0, met: 0 };
  for (let seed = 1; seed <= SCHEDULES; seed += 1) {
    const host = base.copy();
    const told = runSchedule(host, seed, counted);
    expect({ seed, told: new Set(told.map(({ save }) => save.argument.requestId)).size }).toEqual({
      seed,
      told: SAVES,
    });
    expect({ seed, wrong: wrongIn(host, told, counted) }).toEqual({ seed, wrong: [] });
    expect({ seed, faults: [...faultsIn(host), ...auditFaults(host)] }).toEqual({ seed, faults: [] });
  }
  const { saved, entered, conflicts, busy, met } = counted;
  process.stdout.write(
    `${String(SCHEDULES * SAVES)} saves in ${String(SCHEDULES)} schedules: ${String(saved)} saved (${String(entered)} new), ` +
      `${String(conflicts)} conflicts shown, ${String(met)} met another, ${String(busy)} told to wait\n`,
  );
  expect(saved + conflicts).toBe(SCHEDULES * SAVES);
  expect(met).toBeGreaterThan(SCHEDULES * 10);
  expect(busy).toBeGreaterThan(SCHEDULES);
}, 3_600_000);

it('the register that the schedules begin with is whole', () => {
  expect(faultsIn(base)).toEqual([]);
  expectOk(base.callFunction('apiVerifyAudit', {}));
});
