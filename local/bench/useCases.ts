import type { Host } from '../host';
import { toSpreadsheetFile } from '../files';
import { sampleSpreadsheet } from '../sample';
import { outcomeOf, requestId, type Reply } from './bundleCalls';
import { dayUseCases } from './dayUseCases';
import { drillUseCases } from './drillUseCases';
import { fileUseCases } from './fileUseCases';
import { findUseCases } from './findUseCases';
import { glanceUseCases } from './glanceUseCases';
import { jobUseCases } from './jobUseCases';
import type { Outcome } from './measure';
import { interactionFields, purchaseFields, type Scene } from './prepare';
import { pastUseCases } from './pastUseCases';
import { undoUseCases } from './undoUseCases';
import type { UseCase } from './useCase';

const calling = (host: Host, name: string, request: object): Outcome => outcomeOf([host.callFunction(name, request)]);

/** Calls that go on until the reply says that all is done; a job of the bundle's own may take many executions. */
export function untilDone(host: Host, first: string, next: string, request: object): Outcome {
  const reports = [host.callFunction(first, request)];
  const goesOn = (): boolean => {
    const reply = reports.at(-1)?.reply as Reply | null | undefined;
    return reply?.ok === true && reply['done'] === false;
  };
  while (goesOn() && reports.length < 500) reports.push(host.callFunction(next, request));
  return outcomeOf(reports);
}

const LIST_TITLE = 'Customers to adopt';

/** Without a register, or with an empty one. */
export const emptyUseCases: readonly UseCase<null>[] = [
  {
    name: 'set up an empty register',
    needs: ['apiSetUp'],
    run: (host) => calling(host, 'apiSetUp', { requestId: requestId(), language: 'en' }),
  },
  {
    name: 'adopt a list of 10,000 rows',
    needs: ['apiAdoptList', 'apiContinueAdoption'],
    prepare: (host) => {
      calling(host, 'apiSetUp', { requestId: requestId(), language: 'en' });
      const { rows = [] } = sampleSpreadsheet({ seed: 1, customers: 10_000 }).tabs[0] ?? {};
      const tab = { name: LIST_TITLE, rows, merges: [], hidden: false, frozenRows: 0, hiddenColumns: [] };
      host.addTab(toSpreadsheetFile({ tabs: [tab] }, host.register).sheets);
    },
    run: (host) => untilDone(host, 'apiAdoptList', 'apiContinueAdoption', { requestId: requestId(), tab: LIST_TITLE }),
  },
];

const newCustomer = {
  name: '林小满',
  phone: '139 0571 0001',
  email: 'lin@example.org',
  kind: 'person',
  stage: 'lead',
  notes: 'met at the fair',
};
const interaction = ({ sample }: Scene): object => ({
  requestId: requestId(),
  customerId: sample.id,
  fields: interactionFields,
});
const purchase = ({ sample }: Scene): object => ({
  requestId: requestId(),
  customerId: sample.id,
  fields: purchaseFields,
});

/** What people do in the sidebar and on the sheet. */
const dailyUseCases: readonly UseCase<Scene>[] = [
  { name: 'open the sidebar', needs: ['apiOpen'], run: (host) => calling(host, 'apiOpen', {}) },
  ...findUseCases,
  {
    name: 'save a new customer',
    needs: ['apiSaveCustomer'],
    run: (host) => calling(host, 'apiSaveCustomer', { requestId: requestId(), fields: newCustomer }),
  },
  {
    name: 'edit a customer',
    needs: ['apiSaveCustomer'],
    run: (host, { sample }) =>
      calling(host, 'apiSaveCustomer', {
        requestId: requestId(),
        id: sample.id,
        version: 1,
        fields: { notes: 'prefers mornings', city: '杭州市' },
      }),
  },
  {
    name: 'log an interaction, row hint',
    needs: ['apiLogInteraction'],
    run: (host, scene) => calling(host, 'apiLogInteraction', { ...interaction(scene), rowHint: scene.sample.row }),
  },
  {
    name: 'log an interaction, no hint',
    needs: ['apiLogInteraction'],
    run: (host, scene) => calling(host, 'apiLogInteraction', interaction(scene)),
  },
  {
    name: 'add a purchase, row hint',
    needs: ['apiAddPurchase'],
    run: (host, scene) => calling(host, 'apiAddPurchase', { ...purchase(scene), rowHint: scene.sample.row }),
  },
  {
    name: 'add a purchase, no hint',
    needs: ['apiAddPurchase'],
    run: (host, scene) => calling(host, 'apiAddPurchase', purchase(scene)),
  },
  {
    name: 'get a customer',
    needs: ['apiGetCustomer'],
    run: (host, { sample }) => calling(host, 'apiGetCustomer', { id: sample.id }),
  },
  ...glanceUseCases,
  { name: 'verify the audit trail', needs: ['apiVerifyAudit'], run: verifyAudit },
];

function verifyAudit(host: Host): Outcome {
  const report = host.callFunction('apiVerifyAudit', {});
  const { longestSeconds, problem } = outcomeOf([report]);
  const verified = (report.reply as Reply | null)?.['verified'] === true;
  return { longestSeconds, problem: problem ?? (verified ? null : 'the trail does not verify') };
}

const installed = (host: Host): void => {
  calling(host, 'apiInstallAutomation', { requestId: requestId() });
};
const cell = (scene: Scene, field: string, row: number): string =>
  `'${scene.title}'!${scene.letters(field)}${String(row)}`;

/** A paste of new customers with names and phones as people write them, and one over what stands. */
function pasteUseCases(count: number): readonly UseCase<Scene>[] {
  const needs = ['apiInstallAutomation', 'onSheetEdit'];
  const shown = String(count).replace(/(?=\d{3}$)/, count < 1_000 ? '' : ',');
  const lines = (line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  return [
    {
      name: `paste ${shown} new rows`,
      needs,
      prepare: installed,
      run: (host, scene) => {
        const rows = lines((index) => `新客户${String(index)}\t\t\t\t\t\t138 0013 ${String(1_000 + index)}`);
        return outcomeOf(host.paste(cell(scene, 'name', scene.nextRow), rows).executions);
      },
    },
    {
      name: `paste over ${shown} rows`,
      needs,
      prepare: installed,
      run: (host, scene) => {
        const rows = lines((index) => `needs  number ${String(index)}`);
        return outcomeOf(host.paste(cell(scene, 'needs', 10), rows).executions);
      },
    },
  ];
}

/** Typing and pasting, with the edit trigger behind it. */
const editUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'edit one cell',
    needs: ['apiInstallAutomation', 'onSheetEdit'],
    prepare: installed,
    run: (host, scene) => outcomeOf(host.edit(cell(scene, 'city', scene.sample.row), '杭州市 ').executions),
  },
  ...[200, 2_000].flatMap(pasteUseCases),
];

/** On a register with customers in it. */
export const registerUseCases: readonly UseCase<Scene>[] = [
  ...dailyUseCases,
  ...dayUseCases,
  ...editUseCases,
  ...pastUseCases,
  ...undoUseCases,
  ...jobUseCases,
  ...drillUseCases,
  ...fileUseCases,
];
