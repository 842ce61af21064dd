import type { EditOutcome, Host } from '../../local/host';
import { call, registerHost, requestId } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { everyFault, type SweepCount } from './support/everyFault';
import { contentOf, faultsIn, rowsOf } from './support/registerState';
import { auditFaults, firstDifference } from './support/requests';

afterAll(printCounts);

const HOUR_MS = 3_600_000;

/** A register with three customers and the automation, after the day's jobs: the next hours only sweep. */
function quietRegister(): Host {
  const host = registerHost();
  for (const name of ['Zhang San', 'Li Si', 'Wang Wu'])
    call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name } });
  call(host, 'apiInstallAutomation', { requestId: requestId() });
  host.advanceTo(host.now + 2 * HOUR_MS);
  return host;
}

const anHour = (host: Host): void => {
  host.advanceTo(host.now + HOUR_MS);
};

/** Who typed what only the sweep found is not known. */
const saidBy = (host: Host): string => JSON.stringify(contentOf(host, ['createdBy', 'updatedBy']));

/** Fails every call of the edit trigger in every way; then an hour passes, whose sweep makes up for what the trigger missed. */
function sweepEdit(base: Host, edit: (host: Host) => EditOutcome): SweepCount {
  const clean = base.copy();
  edit(clean);
  anHour(clean);
  const after = saidBy(clean);
  return everyFault(base, edit, {
    look: ({ twin }) => faultsIn(twin, true),
    goOn: ({ twin }) => {
      anHour(twin);
      const first = saidBy(twin);
      anHour(twin);
      const second = saidBy(twin);
      return [
        ...(first === after ? [] : [`the sweep ends elsewhere: ${firstDifference(after, first)}`]),
        ...(second === first ? [] : [`the next hour changed: ${firstDifference(first, second)}`]),
        ...faultsIn(twin),
        ...auditFaults(twin),
      ];
    },
  });
}

describe('the edit trigger whose n-th service call fails, and the sweep behind it', () => {
  const host = quietRegister();

  it('a cell typed into is in standard form, audited and versioned once', () => {
    const count = sweepEdit(host, (twin) => twin.edit(cellOf(twin, 'phone', 3), '138 0013 8000'));
    expect(noted('a cell', count).wrong).toEqual([]);
  });

  it('a cell with a doubtful value keeps its text, its note and one line in Review', () => {
    const count = sweepEdit(host, (twin) => twin.edit(cellOf(twin, 'email', 2), 'nobody at nowhere'));
    expect(noted('a doubtful cell', count).wrong).toEqual([]);
  });

  it('twenty pasted rows become twenty customers', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Customer ${String(index)}`).join('\n');
    const paste = (twin: Host): EditOutcome => twin.paste(cellOf(twin, 'name', 5), lines);
    expect(noted('a paste of 20 rows', sweepEdit(host, paste)).wrong).toEqual([]);
    const twin = host.copy();
    paste(twin);
    expect(rowsOf(twin, 'customers').filter((row) => row['id'] !== undefined)).toHaveLength(23);
  });
});

/** A cell of the Customers tab by its field, in A1 notation. */
function cellOf(host: Host, field: string, row: number): string {
  const sheet = host.register.sheets.find((each) => each.title === 'Customers');
  const column = (sheet?.columns ?? []).findIndex((each) =>
    each?.metadata?.some(({ metadataKey, metadataValue }) => metadataKey === 'field' && metadataValue === field),
  );
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return `Customers!${letters}${String(row)}`;
}
