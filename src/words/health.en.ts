import type { HealthCode, RemedyCode } from '../core/health/finding';
import { fact, part, type Facts, type Wording } from './wording';

const count = (n: number, one: string, many = `${one}s`): string => `${String(n)} ${n === 1 ? one : many}`;
const number = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const of = (facts: Facts, name: string, one: string, many?: string): string => count(number(facts, name), one, many);

/** Hours as one says them: up to two days in hours, then in days. */
const span = (hours: number): string =>
  hours < 1 ? 'less than an hour' : hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day');
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const cells = (f: Facts): string =>
  `${grouped(number(f, 'cells'))} of 10 million cells are used (${fact(f, 'percent')} %)`;

/** What was looked at and how it stands. `job`, `tab`, `field`, `handler`, `role` and `error` are worded beforehand. */
const findings: Readonly<Record<HealthCode, Wording>> = {
  'automation-off': (f) =>
    number(f, 'idleDays') > 1
      ? `Automation is off, and for ${of(f, 'idleDays', 'day')} nothing has been done that it would have done: no snapshot, no sweep.`
      : 'Automation is off: no daily snapshot, no sweep for changes made in the cells, no monthly report.',
  'automation-stranger': (f) =>
    `Automation runs in the name of ${fact(f, 'by')}, who is not in the People tab any more. It stops on the day that account loses access.`,
  'automation-demoted': (f) =>
    `Automation runs in the name of ${fact(f, 'by')}, whose role is ${fact(f, 'role')}: that account cannot share vaults or restore.`,
  'automation-silent': (f) =>
    `The hourly run has not been heard of for ${span(number(f, 'hours'))}. Google stops triggers when an account is closed, loses access or withdraws its consent. It was installed by ${fact(f, 'by')}.`,
  'automation-stuck': (f) =>
    `The hourly run begins but has not come to its end for ${span(number(f, 'hours'))}${part(f, 'step', (job) => `; it stops during “${job}”`)}.`,
  'automation-paused': (f) =>
    `The triggers of ${fact(f, 'by')} have run for ${of(f, 'minutes', 'minute')} today; Google allows 90 a day to a personal account and pauses them until tomorrow.`,
  'automation-unseen': (f) => `Nothing has been heard yet of the hourly run that ${fact(f, 'by')} installed.`,
  'automation-runs': (f) =>
    `Automation runs, installed by ${fact(f, 'by')}; last heard of ${number(f, 'minutes') < 60 ? `${of(f, 'minutes', 'minute')} ago` : `${span(Math.floor(number(f, 'minutes') / 60))} ago`}.`,
  'trigger-missing': (f) => `Your trigger for ${fact(f, 'handler')} is missing.`,
  'job-failing': (f) =>
    `The job “${fact(f, 'job')}” has failed ${number(f, 'count') === 1 ? 'once' : of(f, 'count', 'time')}${part(f, 'since', (at) => `, since ${at}`)}: ${fact(f, 'error')}`,
  'job-late': (f) =>
    `The job “${fact(f, 'job')}” is ${span(number(f, 'hours'))} late and has missed ${of(f, 'missed', 'round')}.`,
  'job-ahead': (f) =>
    `The job “${fact(f, 'job')}” is noted as run on ${fact(f, 'last')}, which is still to come: a clock or time zone was changed. It runs on all the same.`,
  'jobs-run': (f) => `No job is late; ${of(f, 'count', 'job has', 'jobs have')} run so far.`,
  'snapshot-none': () => 'There is no snapshot of this register yet.',
  'snapshot-old': (f) => `The last snapshot is from ${fact(f, 'at')}, ${span(number(f, 'hours'))} ago.`,
  'snapshot-fresh': (f) => `The last snapshot is from ${fact(f, 'at')}.`,
  'chain-broken': (f) =>
    `The audit trail does not hold at entry ${fact(f, 'seq')}${number(f, 'row') > 0 ? ` (row ${fact(f, 'row')})` : ''}: something was changed, removed or moved by hand. Checked ${fact(f, 'at')}.`,
  'chain-unchecked': (f) =>
    fact(f, 'at') === ''
      ? 'The audit trail has never been checked against its chain.'
      : `The audit trail was last checked against its chain ${of(f, 'days', 'day')} ago.`,
  'chain-holds': (f) =>
    `The audit trail holds${number(f, 'entries') > 0 ? `: ${grouped(number(f, 'entries'))} entries` : ''}. Checked ${fact(f, 'at')}.`,
  'drill-failed': (f) =>
    `The restore drill of ${fact(f, 'at')} failed: snapshot ${fact(f, 'snapshot')}${number(f, 'differences') > 0 ? ` came back with ${of(f, 'differences', 'record')} that differ` : ' could not be restored'}.`,
  'drill-missing': (f) =>
    `No restore drill for ${of(f, 'days', 'day')}: nobody knows that the snapshots can be restored.`,
  'drill-passed': (f) =>
    `The restore drill of ${fact(f, 'at')} passed: ${grouped(number(f, 'records'))} records came back as they were, in ${of(f, 'seconds', 'second')}.`,
  'vault-unreachable': (f) =>
    `The vault ${fact(f, 'vault')} cannot be opened from this account: it is in the bin, was deleted, or is not shared with you.`,
  'vault-owner': (f) =>
    `The vault ${fact(f, 'vault')} belongs to ${fact(f, 'who')}, who may not restore any more: should that account be closed, the vault goes with it.`,
  'vault-open': (f) => `${fact(f, 'who')} can open the vault ${fact(f, 'vault')}, but may not restore.`,
  'vault-closed': (f) => `${fact(f, 'who')} may restore, but cannot open the vault ${fact(f, 'vault')}.`,
  'vault-shared': (f) =>
    number(f, 'count') === 1
      ? 'The vault can be opened by those who may restore, and by nobody else.'
      : `${of(f, 'count', 'vault')} can be opened by those who may restore, and by nobody else.`,
  'vault-unknown': () => 'Who can open the vaults could not be asked this time.',
  'locks-refused': (f) =>
    `In two days ${of(f, 'refused', 'save was', 'saves were')} turned away because somebody else was saving for longer than 20 seconds; the longest wait was ${of(f, 'seconds', 'second')}.`,
  'locks-fine': (f) =>
    number(f, 'waits') + number(f, 'refused') === 0
      ? 'Nobody had to wait for another person’s save in two days.'
      : `In two days ${of(f, 'waits', 'save')} waited for another one, at most ${of(f, 'seconds', 'second')}; ${number(f, 'refused') === 0 ? 'none' : String(number(f, 'refused'))} turned away.`,
  'errors-unexpected': (f) =>
    `In two days ${of(f, 'count', 'unexpected error')} happened, most often “${fact(f, 'code')}”.`,
  'errors-few': (f) =>
    number(f, 'count') === 0
      ? 'No errors in two days.'
      : `In two days ${of(f, 'count', 'known error')} happened, and was answered.`,
  'time-short': (f) =>
    `Triggers have run for ${of(f, 'minutes', 'minute')} today, ${String(number(f, 'edits'))} of them for edits in the cells. Google allows 90 to a personal account; past 45 the hourly sweep alone looks at edits.`,
  'time-fine': (f) =>
    `Triggers have run for ${of(f, 'minutes', 'minute')} today, of the 90 that a personal account has.`,
  'mail-out': () => 'No more mail can be sent today from the account that is asked.',
  'mail-unsent': (f) => `Owners could not be told by mail of what turned wrong: ${fact(f, 'error')}`,
  'mail-left': (f) => `${of(f, 'left', 'recipient')} may still be written to today.`,
  'cells-full': (f) => `${cells(f)}. The largest tab is “${fact(f, 'largest')}” (${fact(f, 'share')} %).`,
  'cells-filling': (f) =>
    `${cells(f)}. At this pace the spreadsheet is full on ${fact(f, 'day')}, in ${of(f, 'days', 'day')}. The largest tab is “${fact(f, 'largest')}” (${fact(f, 'share')} %).`,
  'cells-growing': (f) => `${cells(f)}. At this pace it is full on ${fact(f, 'day')}.`,
  'cells-steady': (f) => `${cells(f)}; it is not growing.`,
  'audit-long': (f) => `The Audit tab has ${grouped(number(f, 'rows'))} entries: looking things up in it takes long.`,
  'audit-size': (f) =>
    `The Audit tab has ${grouped(number(f, 'rows'))} entries${number(f, 'segments') > 0 ? `; older entries are in ${of(f, 'segments', 'segment')} in the vault` : ''}.`,
  damage: (f) => fact(f, 'error'),
  whole: () => 'All tabs and columns of the register are there.',
  holds: (f) => `${of(f, 'count', 'snapshot is', 'snapshots are')} on legal hold and will not be cleared away.`,
};

const remedies: Readonly<Record<RemedyCode, string>> = {
  '': '',
  install: 'Install the automation.',
  takeOver: 'Take the automation over: it then runs in your name, and the former trigger rests.',
  reinstall: 'Install the automation again: Google then makes new triggers.',
  consent:
    'Run the jobs now from the account of the automation and give the leave that Google asks for; it is tried again every night.',
  waitADay: 'Nothing to do: Google’s daily allowance comes back within a day, and what was missed is made up for.',
  lookAgain: 'Look again in an hour. If nothing has been heard by then, install the automation again.',
  runNow: 'Run the jobs now.',
  readError: 'Run the jobs now. If it fails again, follow the reason that is given; the execution log has the place.',
  setClock: 'Check the time zone under File ▸ Settings. Nothing else has to be done.',
  snapshot: 'Take a snapshot now.',
  chain: 'Verify the audit trail (menu), and compare the named entry with the last snapshot.',
  drill: 'Run a drill from the Snapshots view.',
  share: 'Open the vault and share it with them, or let the jobs run: sharing follows the People tab.',
  unshare: 'Open the vault’s sharing and take them out, or give them a role that may restore.',
  vault: 'Ask the vault’s owner to share it with you, or take it out of the bin.',
  ownVault:
    'Ask that person, or your administrator, to make you the owner of the vault. Until then, keep a download of a snapshot.',
  fewerEdits: 'Paste large blocks at once rather than cell by cell, and let imports run when few people work.',
  makeRoom:
    'Delete empty rows and columns of the largest tabs, archive old entries, or move other lists to another file.',
  segment: 'Let the nightly job move old entries to the vault, or run the jobs now.',
  setUp: 'Choose Customer Register ▸ Set up… to repair it; nothing is deleted.',
};

/** What the health page and its mails say. */
export const healthEn = {
  findings,
  remedies,
  jobs: {
    resume: 'going on with what was unfinished',
    fields: 'fields and lists',
    sweep: 'sweep of the tabs',
    vanished: 'rows that went missing',
    snapshot: 'snapshot',
    staleFlags: 'stale flags',
    completeness: 'completeness',
    report: 'monthly report',
    chain: 'check of the audit trail',
    segments: 'moving old audit entries',
    prune: 'clearing old snapshots',
    vaultShare: 'sharing of the vaults',
    importRows: 'clearing old rows of Import',
    drill: 'restore drill',
    archive: 'archiving by rule',
    health: 'look at the health',
    dispatcher: 'the hourly run itself',
  },
  handlers: { onHour: 'the hourly run', onSheetEdit: 'edits in the cells' },
  roles: { owner: 'owner', entry: 'entry', reader: 'reader' },
  unexpected: 'an unexpected error',
  mail: {
    subject: (n: number) => `Customer Register: ${count(n, 'thing needs', 'things need')} attention`,
    intro: (title: string) => `Something has turned wrong in the register “${title}”:`,
    outro:
      'The health page shows how everything stands: menu Customer Register ▸ Health, or More ▸ Health in the sidebar. This is said once, and again in a month if it stays so.',
  },
};
