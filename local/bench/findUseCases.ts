import type { Host } from '../host';
import { typeIntoCell } from '../sheets';
import { stateBehind } from '../scores/searchIndex';
import { outcomeOf } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import { columnsOf, tabOf } from './rowWriter';
import type { UseCase } from './useCase';

/** What finding a customer costs, whatever the cap: the register may have one more than it allows. */
export const findUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'search',
    needs: ['apiFindCustomers'],
    run: (host, { sample }) => calling(host, 'apiFindCustomers', { text: sample.phone.slice(-6) }),
  },
  {
    name: 'search index, first time',
    needs: ['apiSearchIndex'],
    prepare: liftCap,
    run: (host) => calling(host, 'apiSearchIndex', {}),
  },
  {
    name: 'search index, nothing changed',
    needs: ['apiSearchIndex'],
    prepare: (host) => {
      liftCap(host);
      known.set(host, { have: stateBehind(host.callFunction('apiSearchIndex', {}).reply) });
    },
    run: (host) => calling(host, 'apiSearchIndex', known.get(host) ?? {}),
  },
  { name: 'preferences', needs: ['apiGetPreferences'], run: (host) => calling(host, 'apiGetPreferences', {}) },
];

/** What the page of a host has, worked out before anything is measured. */
const known = new WeakMap<Host, object>();

function calling(host: Host, name: string, request: object): Outcome {
  return outcomeOf([host.callFunction(name, request)]);
}

function liftCap(host: Host): void {
  const sheet = tabOf(host.register, 'settings');
  const columns = columnsOf(sheet);
  const row = sheet.rows.findIndex((each) => each?.cells[columns.get('key') ?? 0]?.value === 'search.browserCap');
  typeIntoCell(host.register, sheet.sheetId, row, columns.get('value') ?? 1, '999999');
}
