import type { OpenReply } from '../../../src/contract/replies';
import { AdoptDialog } from '../../../sidebar/adopt/AdoptDialog';
import { SetUpDialog } from '../../../sidebar/setup/SetUpDialog';
import { SnapshotsDialog } from '../../../sidebar/snapshots/SnapshotsDialog';
import { servedDialogWords } from '../../../sidebar/words/served';
import { fakeAdoption, fakeVault } from '../../browser/support/fakeDialogs';
import { fakeRegister } from '../../browser/support/fakeRegister';
import type { Answers, GalleryGroup, GalleryState } from '../state';

const setUp = (name: string, title: string, over: Partial<OpenReply>): GalleryState => ({
  name,
  title,
  dialog: true,
  answers: (language) => fakeRegister(language, over).functions,
  shown: () => <SetUpDialog />,
  steps: (hands) => hands.see('.panel'),
});

const adoption = (name: string, title: string, steps: GalleryState['steps']): GalleryState => ({
  name,
  title,
  dialog: true,
  answers: (language) => ({ ...fakeRegister(language).functions, ...fakeAdoption().functions }),
  shown: () => <AdoptDialog />,
  ...(steps === undefined ? {} : { steps }),
});

const vault = (name: string, title: string, over: Answers, steps: GalleryState['steps']): GalleryState => ({
  name,
  title,
  dialog: true,
  answers: (language) => ({ ...fakeRegister(language).functions, ...fakeVault(language).functions, ...over }),
  shown: () => <SnapshotsDialog />,
  ...(steps === undefined ? {} : { steps }),
});

/** What the menu opens over the sheet. */
export const dialogs: GalleryGroup = {
  title: 'Dialogs',
  states: [
    setUp('dialog-set-up', 'Set up', { state: 'none' }),
    setUp('dialog-repair', 'Repair', { state: 'damaged', findings: ['“Customers” has lost its column “E-mail”.'] }),
    adoption('dialog-adopt', 'Adopt a list', (hands) => hands.see('[name=tab]')),
    adoption('dialog-adopt-review', 'Look at what would happen', async (hands) => {
      await hands.see('[name=tab]');
      await hands.press(servedDialogWords().adopt.inspect);
      await hands.see('.mapping');
    }),
    adoption('dialog-adopt-done', 'Adopted', async (hands) => {
      await hands.see('[name=tab]');
      await hands.press(servedDialogWords().adopt.inspect);
      await hands.press('.foot .primary');
      await hands.see('.sum');
    }),
    vault('dialog-snapshots', 'Snapshots', {}, (hands) => hands.see('.snapshots li')),
    vault(
      'dialog-snapshots-none',
      'No snapshot yet',
      { apiListSnapshots: () => ({ ok: true, snapshots: [] }) },
      (hands) => hands.see('.quiet'),
    ),
    vault('dialog-restore', 'Before a restore', {}, async (hands) => {
      await hands.press('.snapshots .button');
      await hands.see('.numbers');
    }),
  ],
};
