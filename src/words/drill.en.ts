import type { DrillDifference, DrillResult } from '../core/drill/drillResult';
import type { DrillNames, DrillWords } from '../core/drill/drillWords';
import { errorsEn } from './errors.en';

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const HOW: Readonly<Record<DrillDifference['how'], string>> = {
  missing: 'did not come back',
  extra: 'came back although the snapshot does not have it',
  changed: 'came back changed',
  checksum: 'the checksum of all records differs',
};

const PLACE: Readonly<Record<DrillDifference['in'], string>> = { memory: 'in memory', scratch: 'in a spreadsheet' };

function difference({ in: place, table, id, field, how }: DrillDifference, names: DrillNames): string {
  const what = [names.table(table), id, names.field(table, field)].filter((part) => part !== '').join(' ');
  return `${what === '' ? '' : `${what}: `}${HOW[how]} (restored ${PLACE[place]})`;
}

function reason({ problem, differing, differences }: DrillResult, names: DrillNames): string {
  if (problem !== undefined) return errorsEn[problem.code](problem.facts);
  const named = differences
    .slice(0, 3)
    .map((each) => difference(each, names))
    .join('; ');
  return `${number(differing)} ${differing === 1 ? 'difference' : 'differences'}: ${named}${differing > 3 ? ' …' : ''}.`;
}

const facts = ({ records, fields, checksum, seconds }: DrillResult): string =>
  `${number(records)} records, ${number(fields)} fields, checksum ${checksum.slice(0, 16)}, ${number(seconds)} s`;

export const drillEn = (names: DrillNames): DrillWords => ({
  scratchTitle: 'Customer Register · restore drill (made and emptied by the add-on)',
  emptyTab: 'Emptied after the drill',
  result: (result) => (result.ok ? `All equal: ${facts(result)}` : `FAILED. ${reason(result, names)}`),
  mail: (result, register) => ({
    subject: `Restore drill failed: ${register}`,
    body: [
      `The restore drill of the snapshot ${result.snapshotId} failed on ${result.at}.`,
      '',
      reason(result, names),
      ...result.differences.slice(3).map((each) => `- ${difference(each, names)}`),
      '',
      'The register itself was not touched: a drill only reads the snapshot and restores a copy of it.',
      '',
      'What to do:',
      '1. Open the register and take a new snapshot: Customer Register ▸ Snapshots ▸ Take one now.',
      '2. Run the drill again: Customer Register ▸ Snapshots ▸ Restore drill.',
      '3. If it fails again, do not rely on these snapshots: save the spreadsheet as a copy (File ▸ Make a copy) and tell whoever looks after the add-on.',
    ].join('\n'),
  }),
});
