const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The restore drill, wherever the sidebar shows it. */
export const drillPageEn = {
  run: 'Restore drill',
  what: 'Restores the snapshot into memory and into a scratch spreadsheet and compares every field. The register is not touched.',
  starting: 'Reading the snapshot and proving it whole…',
  phases: {
    writing: (done: number, total: number) =>
      `Restoring into a scratch spreadsheet: ${count(done)} of ${count(total)} records`,
    comparing: (done: number, total: number) => `Comparing what came back: ${count(done)} of ${count(total)} records`,
    closing: (_done: number, total: number) => `Emptying the scratch spreadsheet: ${count(total)} records compared`,
  },
  again: 'Press again to go on where the drill stopped. The register was not touched.',
  passed: 'The drill passed',
  passedText: 'Every record came back exactly as it was saved.',
  failed: 'The drill failed',
  unread: 'The snapshot could not be read: the vault or a part of it is damaged, gone or closed to you.',
  differ: (differing: number) =>
    differing === 1
      ? 'One thing did not come back as it was saved:'
      : `${count(differing)} things did not come back as they were saved:`,
  further: (rest: number) => `and ${count(rest)} more`,
  difference: (what: string, how: string, place: string) => `${what === '' ? '' : `${what} – `}${how} (${place})`,
  number: count,
  how: {
    missing: 'did not come back',
    extra: 'is not in the snapshot',
    changed: 'came back changed',
    checksum: 'the checksum of all records differs',
  },
  places: { memory: 'restored in memory', scratch: 'restored into a spreadsheet' },
  mail: {
    sent: 'The owners were told by mail.',
    'mail-quota':
      'The owners could not be told by mail: the mails of this account are used up for today. Tell them yourself.',
    'mail-refused':
      'The owners could not be told by mail: this account has not allowed the add-on to send any. Tell them yourself.',
  },
  advice:
    'Take a new snapshot and run the drill of that one. If it fails, too, save a copy of the spreadsheet and do not rely on snapshots until the cause is found.',
  facts: {
    snapshot: 'Snapshot',
    at: 'Ended at',
    records: 'Records compared',
    fields: 'Fields compared',
    seconds: 'Seconds',
    checksum: 'Checksum',
  },
};
