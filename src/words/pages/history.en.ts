const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Words of a record's life: what was done to it, and how it was on a day. */
export const historyPageEn = {
  title: (name: string) => `History of ${name}`,
  open: 'Whole history, and how it was on a day',
  pick: 'As it was on',
  day: 'Day',
  time: 'Time',
  show: 'Show',
  endOfDay: 'Without a time, the end of the day counts.',
  noDay: 'Choose a day first.',
  filter: 'Show only',
  field: 'Field',
  who: 'Who',
  where: 'From where',
  all: 'all',
  found: (since: string, until: string) =>
    since === ''
      ? `Found later: it happened before ${until}`
      : `Found later: it happened between ${since} and ${until}`,
  asThen: 'As it was then',
  nothing: 'Nothing is on record about it.',
  noneLeft: 'Nothing of this kind. Show all again?',
  showAll: 'Show all',
  more: (shown: number, total: number) => `Show older (${String(shown)} of ${String(total)} rows)`,
  outOfReach: (count: number) =>
    `${plural(count, 'older entry lies', 'older entries lie')} in the vault, which you cannot open, or which is damaged. Some of them may be about this record.`,
  then: {
    title: (at: string) => `As it was on ${at}`,
    back: 'Back to the history',
    notYet: 'It was not in the register yet.',
    removed: 'It was not in the register at that time: it had been removed.',
    archived: 'It was archived at that time.',
    sure: 'All of this is on record.',
    unsure: 'Not all of this is certain. What is not says so.',
    unknown: 'not on record',
    maybeGone: (since: string, until: string) =>
      `It came or went at a moment that nobody saw${since === '' ? '' : `, after ${since}`}: found at ${until}.`,
    maybe: (text: string, until: string) => `perhaps already “${text}”: the change was found at ${until}`,
    differs: (count: number) =>
      count === 0 ? 'Nothing differs from now.' : `${plural(count, 'field differs', 'fields differ')} from now`,
    then: 'Then',
    now: 'Now',
    empty: '(empty)',
    same: (count: number) => `The same as now (${String(count)})`,
    restoreAll: (count: number) => `Put back all ${String(count)}`,
    restoreOne: 'Put it back',
    restoreChosen: (count: number) => `Put back ${plural(count, 'field', 'fields')}`,
    choose: (label: string) => `Put back: ${label}`,
    /** Behind `restored`. */
    primaryMoved: ' The former primary contact person is no longer the primary one.',
    restored: (count: number) => `${plural(count, 'field is', 'fields are')} as then.`,
    nothingToDo: 'It is so already.',
    gone: 'The record is gone. To bring it back, undo its removal (More ▸ Actions).',
    inArchive: 'The record is archived. Bring it back first to put fields back.',
    reader: 'You may look, but not change anything.',
    twins: (names: string) => `Somebody else has this by now: ${names}.`,
    allTheSame: 'Put it back all the same',
    refused: 'These cannot be put back:',
  },
};
