// The reader of files, which pages fetch.
import '../../../sidebar/parts/files';
import { sha256Hex } from '../../../src/core/audit/sha256';
import { encodeSnapshot, manifestText } from '../../../src/core/snapshots/encodeSnapshot';
import { snapshotFileText } from '../../../src/core/snapshots/snapshotFile';
import { Sidebar } from '../../../sidebar/session/Sidebar';
import { viewWords } from '../../../sidebar/words/served';
import { fakeRegister } from '../../browser/support/fakeRegister';
import { fakeVault } from '../../browser/support/fakeSnapshots';
import type { GalleryGroup, GalleryState } from '../state';
import type { Hands } from '../hands';

/** The text of a snapshot file of one customer. */
function aFile(): string {
  const records = [{ id: 'C-000001-N', fields: { id: 'C-000001-N', name: '李娜' } }];
  const about = { snapshotId: 'S-1', registerId: 'R-1', at: '2026-09-14 02:00', name: '', reason: 'daily', by: '' };
  const sets = { customers: { fields: ['id', 'name'], records } };
  const { manifest, blocks } = encodeSnapshot(sets, { ...about, auditSeq: 1 }, sha256Hex);
  const texts = new Map(blocks.map(({ name, text }) => [name, text]));
  return snapshotFileText({ manifestText: manifestText(manifest), blocks: texts });
}

/** The sidebar, led to a place behind "More"; then the steps. */
const led = (
  name: string,
  title: string,
  place: () => string,
  steps: (hands: Hands) => Promise<unknown>,
): GalleryState => ({
  name,
  title,
  answers: (language) => ({ ...fakeRegister(language).functions, ...fakeVault(language).functions }),
  shown: () => <Sidebar />,
  steps: async (hands) => {
    await hands.press(viewWords().more.title);
    await hands.see('.places');
    await hands.pressPart('.place', place());
    await steps(hands);
  },
});

const snapshots = (name: string, title: string, steps: (hands: Hands) => Promise<unknown>): GalleryState =>
  led(
    name,
    title,
    () => viewWords().snapshots.placeText,
    async (hands) => {
      await hands.see('.snapshots li');
      await steps(hands);
    },
  );

/** What there is to go back to, what that would change, and two dates side by side. */
export const snapshotStates: GalleryGroup = {
  title: 'Snapshots and comparisons',
  states: [
    snapshots('snapshots-list', 'Snapshots in the sidebar', (hands) => hands.see('.snapshot-acts')),
    snapshots('snapshots-restore', 'What a restore would do', async (hands) => {
      await hands.press('.snapshot-acts .button');
      await hands.see('.compared');
    }),
    snapshots('snapshots-download', 'A snapshot as a file', async (hands) => {
      await hands.press(`${viewWords().snapshots.download} 2026-11-19 02:00`);
      await hands.see('.file-kinds');
    }),
    snapshots('snapshots-file', 'A snapshot that was kept as a file', async (hands) => {
      await hands.press(viewWords().snapshots.openFile);
      const input = (await hands.see('[type=file]')) as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([aFile()], 'S-202609140200-2d5843a1.jsonl'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await hands.see('.notice.good');
    }),
    led(
      'compare-choose',
      'Which two dates',
      () => viewWords().compare.placeText,
      (hands) => hands.see('.sides'),
    ),
    led(
      'compare-result',
      'What came, went and changed',
      () => viewWords().compare.placeText,
      async (hands) => {
        await hands.press(viewWords().compare.run);
        await hands.see('.compared');
      },
    ),
    led(
      'compare-trail',
      'A minute of a day, of which the audit trail tells',
      () => viewWords().compare.placeText,
      async (hands) => {
        await hands.type('.sides [type=date]', '2026-11-14');
        await hands.type('.sides [type=time]', '10:30');
        await hands.press(viewWords().compare.run);
        await hands.see('.compared');
      },
    ),
  ],
};
