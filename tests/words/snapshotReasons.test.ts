import { FROM_FILE, precautions, rungs } from '../../src/core/snapshots/reasons';
import { labelsEn } from '../../src/words/labels.en';
import { labelsZh } from '../../src/words/labels.zh';

it.each([...rungs, ...precautions, 'by-hand', FROM_FILE])(
  'says in both languages that a snapshot was taken: %s',
  (reason) => {
    for (const { snapshotReasons } of [labelsEn, labelsZh]) {
      expect((snapshotReasons as Readonly<Record<string, string>>)[reason]).toMatch(/\S/);
    }
  },
);
