/** Words for what was done to a record, and from where. */
export const historyEn = {
  origins: {
    form: 'form',
    cell: 'cell',
    paste: 'paste',
    sweep: 'found by the sweep',
    import: 'import',
    job: 'job',
    restore: 'restore',
    setup: 'set-up',
  },
  ops: {
    create: 'Created',
    update: 'Changed',
    remove: 'Removed',
    other: 'Noted',
    erased: 'What it said was erased',
  },
  /** Actions that say more than what became of the record. */
  actions: {
    restore: 'Restored from a snapshot',
    adopt: 'Adopted from a list',
    'row-moved': 'Hit by a write, since rows moved at that moment',
    'quick-edit': 'Changed by one press',
    'log-interaction': 'Contact logged',
    'add-purchase': 'Purchase added',
  },
  confirmed: (field: string) => `Confirmed: ${field}`,
};
