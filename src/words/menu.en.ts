import { labelsEn } from './labels.en';

const JOBS: Readonly<Record<string, string>> = labelsEn.jobs;

const jobNames = (jobs: string): readonly string[] => jobs.split(/,\s*/).map((job) => JOBS[job] ?? job);

/** The add-on's menu, its toasts and the titles of its windows. */
export const menuEn = {
  name: 'Customer Register',
  openSidebar: 'Open sidebar',
  setUp: 'Set up…',
  adopt: 'Adopt this list…',
  applyFields: 'Apply fields and lists',
  guide: 'Entry guide…',
  snapshots: 'Snapshots',
  takeSnapshot: 'Take one now',
  nameSnapshot: 'Take one with a name…',
  restoreSnapshot: 'Restore…',
  runDrill: 'Restore drill',
  automation: 'Automation',
  installAutomation: 'Install',
  removeAutomation: 'Remove',
  runNow: 'Run now',
  verifyAudit: 'Verify the audit trail',
  health: 'Health…',
  language: 'Language (语言)',
  languageAuto: 'Automatic',
  languageEnglish: 'English',
  languageChinese: '简体中文',
};

export const titlesEn = {
  sidebar: 'Customer Register',
  setUp: 'Set up the customer register',
  adopt: 'Adopt this list',
  snapshots: 'Snapshots',
  guide: 'Entry guide',
};

export const toastsEn = {
  setUpDone: (made: number, repaired: number) =>
    made + repaired === 0
      ? 'The register is complete; nothing had to be changed.'
      : `The register is ready: ${String(made)} made, ${String(repaired)} repaired.`,
  snapshotTaken: (customers: number) => `Snapshot taken: ${String(customers)} customers are safe.`,
  snapshotNameAsked: 'Name of the snapshot; with a name it is kept for ever:',
  snapshotNotNamed: 'No name was given, so no snapshot was taken.',
  snapshotNamed: (name: string, customers: number) =>
    `Snapshot “${name}” taken: ${String(customers)} customers are safe, and it is kept for ever.`,
  drillPassed: (records: number) =>
    `Restore drill passed: ${String(records)} records came back exactly as they were saved.`,
  drillFailed: 'The restore drill failed. The Snapshots tab and Review say what differs.',
  drillGoesOn: (done: number, total: number) =>
    `The restore drill is not through yet: ${String(done)} of ${String(total)} records so far. Choose it again to go on; with the automation it goes on by itself.`,
  drillNoSnapshot: 'There is no snapshot yet. Take one first: Snapshots ▸ Take one now.',
  automationInstalled: (by: string) => `Automation is on. It runs in the name of ${by}.`,
  automationThere: (by: string) => `Automation is on already. It runs in the name of ${by}.`,
  automationRemoved: 'Automation is off. Snapshots, stale flags and reports pause until it is installed again.',
  automationOthers: (by: string) => `Automation was installed by ${by}; only that account can remove it.`,
  /** `jobs` are names of jobs, joined by commas. */
  jobsRun: (jobs: string) => (jobs === '' ? 'Nothing was due.' : `Done: ${jobNames(jobs).join(', ')}.`),
  auditVerified: (entries: number) => `The audit trail holds: ${String(entries)} entries, none changed.`,
  auditBroken: (seq: number, row: number) =>
    `The audit trail does not hold at entry ${String(seq)}${row === 0 ? '' : ` (row ${String(row)})`}: it was changed, removed or put in by hand.`,
  auditSegment: (from: number, to: number) =>
    `The audit trail does not hold: its entries ${String(from)} to ${String(to)} are missing from the vault, or were changed there.`,
  auditMoved: (seq: number, row: number) =>
    `Rows stand in another order: entry ${String(seq)} is in row ${String(row)}, below a later one. Sort the tab by No.`,
  auditClosed: (count: number) =>
    `${String(count)} older ${count === 1 ? 'stretch lies' : 'stretches lie'} in a vault that you cannot open, and was not looked at.`,
  languageChosen: 'The language is English. Labels of tabs and columns stay as they are.',
  languageAutomatic: 'The language now follows each person’s Google account.',
  cellRefused: (count: number) =>
    count === 1
      ? 'One value needs a look: it kept its text and is listed in Review.'
      : `${String(count)} values need a look: they kept their text and are listed in Review.`,
  fieldsApplied: (refused: number) =>
    refused === 0
      ? 'Fields and lists are applied: columns, drop-downs and forms follow them.'
      : `Fields and lists are applied, except for ${String(refused)} ${refused === 1 ? 'row' : 'rows'}: the notes on their cells say why.`,
  working: 'Working…',
};
