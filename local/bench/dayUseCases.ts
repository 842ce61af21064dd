import type { Host } from '../host';
import { outcomeOf, requestId, type Reply } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import type { UseCase } from './useCase';

const calling = (host: Host, name: string, request: object): Outcome => outcomeOf([host.callFunction(name, request)]);

/** Keys of the lines of Review that a paste of doubtful e-mails leaves on the caller's day. */
let lines: readonly string[] = [];

/** My day and the presses that settle its items. */
export const dayUseCases: readonly UseCase<Scene>[] = [
  { name: 'my day', needs: ['apiMyDay'], run: (host) => calling(host, 'apiMyDay', {}) },
  {
    name: 'confirm a phone, row hint',
    needs: ['apiVerifyField'],
    run: (host, { sample }) => calling(host, 'apiVerifyField', { ...confirmation(sample), rowHint: sample.row }),
  },
  {
    name: 'confirm a phone, no hint',
    needs: ['apiVerifyField'],
    run: (host, { sample }) => calling(host, 'apiVerifyField', confirmation(sample)),
  },
  {
    name: 'settle 50 lines of Review',
    needs: ['apiMyDay', 'apiSettleReview', 'apiInstallAutomation', 'onSheetEdit'],
    prepare: (host, scene) => {
      calling(host, 'apiInstallAutomation', { requestId: requestId() });
      const doubtful = Array.from({ length: 50 }, (_, index) => `ask number ${String(index)}`).join('\n');
      host.paste(`'${scene.title}'!${scene.letters('email')}10`, doubtful);
      lines = everyLine(host);
    },
    run: (host) => calling(host, 'apiSettleReview', { requestId: requestId(), keys: lines, how: 'kept' }),
  },
];

function confirmation({ id }: Scene['sample']): object {
  return { requestId: requestId(), id, field: 'phone', how: 'phone' };
}

/** Lines on anybody's day: the caller owns the register and may look. */
function everyLine(host: Host): readonly string[] {
  const dayOf = (owner?: string): Reply | null =>
    host.callFunction('apiMyDay', owner === undefined ? {} : { owner }).reply as Reply | null;
  const owners = (dayOf()?.['owners'] ?? []) as readonly { readonly owner: string }[];
  const all = owners.flatMap(({ owner }) => {
    const review = dayOf(owner === '' ? undefined : owner)?.['review'] as
      { readonly items: readonly { readonly key: string }[] } | undefined;
    return review?.items.map(({ key }) => key) ?? [];
  });
  return [...new Set(all)].slice(0, 50);
}
