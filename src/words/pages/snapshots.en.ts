const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Words of snapshots: the dialog, and the sidebar's view. */
export const snapshotsEn = {
  title: 'Snapshots',
  intro: 'A snapshot holds every record as it was at that moment.',
  take: 'Take one now',
  name: 'Name (optional)',
  namePlaceholder: 'before the spring campaign',
  taken: (name: string) => `Snapshot taken: ${name}.`,
  none: 'There is no snapshot yet.',
  list: 'Snapshots, newest first',
  customers: (count: number) => plural(count, 'customer', 'customers'),
  records: (count: number) => plural(count, 'record', 'records'),
  by: (who: string) => `by ${who}`,
  preview: 'What would change?',
  compare: 'Compare with now',
  download: 'Download…',
  lastDrill: (at: string) => `last drill ${at}`,
  hold: 'kept for good',
  place: 'Snapshots',
  placeText: 'What there is to go back to; take one, restore, download.',
  previewing: 'Comparing…',
  previewTitle: (at: string) => `Restoring the register of ${at} would:`,
  bringBack: 'bring back',
  change: 'change',
  remove: 'remove',
  table: 'Tab',
  nothingToDo: 'Nothing: the register is as it was then.',
  removeNote: 'Records made since then go. They stay in the safety snapshot that is taken first.',
  scope: 'What is to be restored',
  whole: 'The whole register',
  chosenOnly: (count: number) => `Only the ${plural(count, 'record', 'records')} ticked below`,
  chooseHint: 'Tick records to restore only those.',
  choose: (name: string) => `Restore ${name}`,
  held: (count: number) =>
    `${plural(count, 'record stays', 'records stay')} as they are: the ID was given to another customer since.`,
  heldLine: (id: string, now: string, then: string) => `${id}: now ${now}, then ${then}`,
  computedOnly: (count: number) =>
    `${plural(count, 'record changes', 'records change')} only in what the register works out by itself, such as flags; listed last.`,
  keptColumns: (names: string) => `Columns that came since stay as they are: ${names}.`,
  missingColumns: (names: string) =>
    `These columns are gone, and what stood in them does not come back: ${names}. Put them back first: built-in ones by Set up…, your own in the Fields tab.`,
  beside: 'Restore into a new spreadsheet',
  besideNote: 'The register stays as it is. Only you can open the new spreadsheet.',
  besideRunning: (done: number, total: number) =>
    `Writing the new spreadsheet: ${String(done)} of ${String(total)} rows…`,
  besideDone: 'The snapshot stands in a spreadsheet of its own',
  besideOpen: 'Open it',
  confirmLabel: 'I want the register to be as it was then.',
  restore: 'Restore',
  restoring: 'Restoring… do not edit the sheet until this is done.',
  restoredTitle: 'The register is restored',
  safety: (id: string) => `The state before is kept as snapshot ${id}.`,
  kept: 'Columns of your own, counters and the audit trail were left as they are.',
  onlyOwner: 'Only an owner of the register can restore it.',
  backToList: 'Back to the list',
  downloadTitle: (at: string) => `Download the snapshot of ${at}`,
  downloadIntro:
    'Personal data leaves the register with the file: keep it where only those can open it who may see the customers.',
  file: 'Snapshot file (.jsonl.gz): everything, can be checked and read without the add-on',
  xlsx: 'Excel file (.xlsx): every tab',
  csv: 'One tab as .csv (UTF-8, opens in Excel)',
  csvTab: 'Tab',
  csvNote:
    'Every cell is quoted. A text that a spreadsheet would take for a formula gets an apostrophe in front; phone numbers stay as they are.',
  save: 'Make the file',
  fetching: (part: number, parts: number) => `Fetching part ${String(part)} of ${String(parts)}…`,
  proving: 'Checking every checksum…',
  writing: 'Writing the file…',
  saved: (name: string) => `${name} was handed to the browser. Every checksum was right.`,
  damaged: 'The snapshot is damaged: a checksum does not fit. No file was made; choose another one.',
  openFile: 'Open a snapshot file…',
  openFileTitle: 'Open a snapshot file',
  openFileIntro:
    'A file that was downloaded here as .jsonl.gz is checked and brought back into the vault. Nothing in the register changes: what a restore would do is shown first.',
  chooseFile: 'Snapshot file (.jsonl.gz)',
  readingFile: (name: string) => `Checking ${name}…`,
  sendingFile: (done: number, total: number) =>
    `Bringing it into the vault: ${String(done)} of ${plural(total, 'block', 'blocks')}…`,
  checkingFile: 'Checking it once more as it lies in the vault…',
  fileReady: (at: string) => `The file holds the register of ${at}`,
  fileKept: (name: string) =>
    `It stands in the list as “${name}”. It is kept until its name is taken out in the Snapshots tab.`,
  trailSame: 'The audit trail names the same checksum: it is the very snapshot that was taken then.',
  trailUnknown:
    'Every checksum in the file is right. The Audit tab no longer names this snapshot, so nobody can tell whether the file was changed and made to fit: look through what a restore would do.',
  fileProblems: {
    'snapshot-file-unknown':
      'This is no snapshot file. Choose one that was downloaded as .jsonl.gz; an .xlsx or a .csv cannot be restored from.',
    'snapshot-damaged':
      'The file is damaged: something in it was changed, or its end is missing. Nothing was brought back; take another copy of it, or another file.',
    'snapshot-newer':
      'The file was made by a newer version of the add-on. Update the add-on, then open it again; nothing was brought back.',
    'snapshot-other-register':
      'The file belongs to another register. Nothing was brought back; choose a file of this one, or open that register.',
  },
  fileStuck:
    'The vault did not keep a part of the file, though it was sent twice. Nothing was restored; see on the page Health how the vault is, then try again.',
  oldBrowser: 'This browser cannot unpack snapshots. Update it, or use a current Chrome, Edge, Firefox or Safari.',
};
