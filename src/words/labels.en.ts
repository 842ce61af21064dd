/** Short words for states that stand in cells and lists. */
export const labelsEn = {
  reviewStatus: { open: 'open', settled: 'settled' },
  importStatus: { held: 'held', taken: 'taken' },
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  /** Why a row of a list was not taken. */
  held: {
    'no-name-and-no-way': 'neither a name nor a phone number, e-mail or account',
    'total-row': 'looks like a total',
    'description-row': 'describes the columns',
    'note-row': 'a note, not a record',
    'header-row': 'repeats the header',
  },
  staleReasons: {
    'never-contacted': (since: string, limitDays: number) =>
      since === ''
        ? `never contacted, limit ${String(limitDays)} days`
        : `never contacted since ${since}, limit ${String(limitDays)} days`,
    'no-contact-since': (since: string, limitDays: number) => `last contact ${since}, limit ${String(limitDays)} days`,
    'next-contact-overdue': (on: string, graceDays: number) =>
      `next contact was due ${on}, grace ${String(graceDays)} days`,
  },
  snapshotReasons: {
    hourly: 'hourly',
    daily: 'daily',
    weekly: 'weekly',
    monthly: 'monthly',
    'by-hand': 'by hand',
    'before-restore': 'before a restore',
    'before-undo': 'before an undo',
    'before-archive': 'before archiving',
    'before-import': 'before an import',
    'before-update': 'before an update',
    'from-file': 'from a file',
  },
  jobs: {
    resume: 'going on with what was unfinished',
    sweep: 'sweep of the tabs',
    snapshot: 'snapshot',
    staleFlags: 'stale flags',
    report: 'monthly report',
    drill: 'restore drill',
    chain: 'check of the audit trail',
    segments: 'moving old audit entries',
    prune: 'removal of old snapshots',
    vaultShare: 'sharing of the vaults',
    importRows: 'removal of old import rows',
  },
  joiner: '; ',
};
