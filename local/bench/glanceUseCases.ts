import type { Host } from '../host';
import { outcomeOf, requestId } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import type { UseCase } from './useCase';

const calling = (host: Host, name: string, request: object): Outcome => outcomeOf([host.callFunction(name, request)]);

const contact = { name: '赵敏', phone: '139 0571 0002', title: '采购经理', primary: true };
const problem = { kind: 'repair', summary: 'the machine leaks' };

/** A customer's page, what one presses on it, and the forms of what hangs on a customer. */
export const glanceUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'history of a customer',
    needs: ['apiGetHistory'],
    run: (host, { sample }) => calling(host, 'apiGetHistory', { id: sample.id }),
  },
  {
    name: 'next contact, row hint',
    needs: ['apiQuickEdit'],
    run: (host, { sample }) => calling(host, 'apiQuickEdit', { ...nextContact(sample), rowHint: sample.row }),
  },
  {
    name: 'next contact, no hint',
    needs: ['apiQuickEdit'],
    run: (host, { sample }) => calling(host, 'apiQuickEdit', nextContact(sample)),
  },
  {
    name: 'add a contact person',
    needs: ['apiSaveContact'],
    run: (host, { sample }) =>
      calling(host, 'apiSaveContact', { requestId: requestId(), customerId: sample.id, fields: contact }),
  },
  {
    name: 'open a case',
    needs: ['apiSaveCase'],
    run: (host, { sample }) =>
      calling(host, 'apiSaveCase', { requestId: requestId(), customerId: sample.id, fields: problem }),
  },
  { name: 'follow the sheet, one look', needs: ['apiActiveRow'], run: (host) => calling(host, 'apiActiveRow', {}) },
];

function nextContact({ id }: Scene['sample']): object {
  return { requestId: requestId(), id, nextContactOn: '2026-12-01' };
}
