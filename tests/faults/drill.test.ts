import type { Host } from '../../local/host';
import { call, registerHost, requestId, type Reply } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { everyFault } from './support/everyFault';
import { contentOf, faultsIn, rowsOf, systemOf } from './support/registerState';
import { auditFaults, firstDifference, send, type Request } from './support/requests';

afterAll(printCounts);

/** Two customers, and a snapshot of them. */
const base = registerHost();
for (const name of ['Zhang San', 'Li Si']) call(base, 'apiSaveCustomer', { requestId: requestId(), fields: { name } });
const taken = call(base, 'apiTakeSnapshot', { requestId: requestId() })['snapshot'] as { readonly id: string };

const drill: Request = { name: 'apiRunDrill', argument: { requestId: 'fault-drill-1', snapshotId: taken.id } };

/** Repeats the request as a page does. */
function toItsEnd(twin: Host): Reply | null {
  let reply: Reply | null = null;
  for (let slice = 0; slice < 6 && reply?.['done'] !== true; slice += 1)
    reply = send(twin, drill).reply as Reply | null;
  return reply;
}

/** Everything but what a drill says of itself. */
const RECORDS = ['customers', 'contacts', 'interactions', 'purchases', 'cases', 'feedback'] as const;
const records = (host: Host): string =>
  JSON.stringify(Object.fromEntries(Object.entries(contentOf(host)).filter(([key]) => RECORDS.includes(key as never))));

const scratchFiles = (twin: Host): Host['files'] => {
  const text = systemOf(twin).get('drill.scratch') ?? '';
  const known = JSON.parse(text === '' ? '{}' : text) as Readonly<Record<string, string>>;
  return twin.files.filter((file) => Object.values(known).includes(file.id));
};

interface Expected {
  readonly ok: boolean;
  readonly mails: number;
}

function wrongIn(twin: Host, reply: Reply | null, { ok, mails }: Expected): readonly string[] {
  const result = reply?.['result'] as { readonly ok: boolean } | undefined;
  const entries = rowsOf(twin, 'audit').filter((row) => row['action'] === 'drill').length;
  const left = scratchFiles(twin).flatMap((file) => file.sheets.filter((sheet) => sheet.rows.length > 0));
  const lines = rowsOf(twin, 'review').filter((row) => row['code'] === 'drill-failed').length;
  const sent = twin.outbox.length;
  return [
    ...(result?.ok === ok ? [] : [`the result is ${JSON.stringify(reply)}`]),
    ...(entries === 1 ? [] : [`${String(entries)} entries`]),
    ...(left.length === 0 ? [] : ['customers are left in the scratch spreadsheet']),
    ...(lines === mails ? [] : [`${String(lines)} lines in Review`]),
    // One whose answer was lost may have gone out: it comes again rather than not at all.
    ...(sent === mails || (mails > 0 && sent === mails + 1) ? [] : [`${String(sent)} mails`]),
    ...(systemOf(twin).get('drill') === '' ? [] : ['it is still under way']),
    ...faultsIn(twin),
    ...auditFaults(twin),
  ];
}

function sweep(host: Host, expected: Expected): ReturnType<typeof everyFault> {
  const before = records(host);
  return everyFault(host, (twin) => send(twin, drill), {
    look: ({ twin }) => {
      const now = records(twin);
      return now === before ? [] : [`the register changed: ${firstDifference(before, now)}`];
    },
    goOn: ({ twin }) => wrongIn(twin, toItsEnd(twin), expected),
  });
}

describe('a restore drill whose n-th service call fails', () => {
  it('leaves the register alone, and asked again comes to its result, with one entry and nothing left lying about', () => {
    expect(noted('a drill', sweep(base, { ok: true, mails: 0 })).wrong).toEqual([]);
  });

  it('tells of a damaged snapshot once in Review, and by mail', () => {
    const host = base.copy();
    const vault = host.files.find((file) => file.sheets.some((sheet) => sheet.title === 'Blocks'));
    const at = vault?.sheets.findIndex((sheet) => sheet.title === 'Blocks') ?? -1;
    const blocks = vault?.sheets[at];
    if (vault === undefined || blocks === undefined) throw new Error('no vault');
    vault.sheets[at] = { ...blocks, rows: [] };
    expect(noted('a drill that fails', sweep(host, { ok: false, mails: 1 })).wrong).toEqual([]);
  });
});
