import { typeIntoCell } from '../sheets';
import type { Host } from '../host';
import { outcomeOf, requestId, succeed } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import { columnsOf, tabOf } from './rowWriter';
import type { UseCase } from './useCase';

const calling = (host: Host, name: string, request: object): Outcome => outcomeOf([host.callFunction(name, request)]);

/** The day on which every register of the bench is filled; what is changed in it is changed a day later. */
const FILLED_ON = '2026-06-15';
const DAY_MS = 86_400_000;

/** A record's past, and what keeps the trail in order. */
export const pastUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'a customer on a day',
    needs: ['apiGetRecordAt'],
    prepare: changeNotes,
    run: (host, { sample }) => calling(host, 'apiGetRecordAt', { id: sample.id, at: FILLED_ON }),
  },
  {
    name: 'put a field back',
    needs: ['apiRestoreFields'],
    prepare: changeNotes,
    run: (host, { sample }) => calling(host, 'apiRestoreFields', { ...oneField(sample), requestId: requestId() }),
  },
  {
    name: 'move old entries to the vault',
    needs: ['apiRunJobs'],
    prepare: keepFew,
    run: (host) => calling(host, 'apiRunJobs', { requestId: requestId() }),
    beyondDispatcher: true,
  },
  {
    name: 'history of a customer, one vault',
    needs: ['apiRunJobs', 'apiGetHistory'],
    prepare: (host, scene) => {
      keepFew(host, scene);
      succeed(host, 'apiRunJobs', { requestId: requestId() });
    },
    run: (host, { sample }) => calling(host, 'apiGetHistory', { id: sample.id }),
  },
];

function oneField({ id }: Scene['sample']): object {
  return { id, at: FILLED_ON, fields: ['notes'] };
}

function changeNotes(host: Host, { sample }: Scene): void {
  host.advanceTo(host.now + DAY_MS);
  const fields = { notes: 'moved elsewhere' };
  succeed(host, 'apiSaveCustomer', { requestId: requestId(), id: sample.id, version: 1, fields });
}

/**
 * Lets the Audit tab keep no more than its newest hundred rows. The register was filled in one action, which is not torn: it
 * takes as many entries behind it.
 */
function keepFew(host: Host, { title, letters, nextRow }: Scene): void {
  succeed(host, 'apiInstallAutomation', { requestId: requestId() });
  const names = Array.from({ length: 150 }, (_, index) => `Newcomer ${String(index)}`);
  host.paste(`'${title}'!${letters('name')}${String(nextRow)}`, names.join('\n'));

  const sheet = tabOf(host.register, 'settings');
  const columns = columnsOf(sheet);
  const row = sheet.rows.findIndex((each) => each?.cells[columns.get('key') ?? 0]?.value === 'audit.rows');
  typeIntoCell(host.register, sheet.sheetId, row, columns.get('value') ?? 1, '100');
}
