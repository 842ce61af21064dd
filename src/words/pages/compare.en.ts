const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Words of comparisons: two dates side by side, and what a restore would do. */
export const compareEn = {
  title: 'Compare two dates',
  place: 'Compare',
  placeText: 'What came, went and changed between two dates.',
  from: 'From',
  to: 'To',
  now: 'now',
  orDay: 'or the snapshot nearest to a day',
  andTime: 'and a time (from the audit trail)',
  run: 'Compare',
  swap: 'Choose a snapshot or a day on both sides.',
  running: 'Comparing…',
  nothing: 'Nothing differs between the two.',
  between: (from: string, to: string) => `From ${from} to ${to}`,
  nearest: (asked: string, at: string, days: number) =>
    `For ${asked} the nearest snapshot is that of ${at}, ${plural(days, 'day', 'days')} off.`,
  alongTrail: (at: string) =>
    `${at} was put together from the audit trail, without a snapshot. What people entered is in it; columns of your own and what the register works out are not compared.`,
  unsure: (count: number) =>
    `Of ${plural(count, 'record', 'records')} the trail cannot say for certain what stood there then.`,
  came: 'Came',
  went: 'Went',
  changed: 'Changed',
  back: 'Come back',
  gone: 'Go',
  byTable: 'By tab',
  byOwner: 'By owner',
  byField: 'By field',
  nobody: 'nobody',
  records: 'Records',
  capped: (shown: number, all: number) => `The first ${String(shown)} of ${String(all)} are listed.`,
  columnCame: (name: string, tab: string, cells: number) =>
    `The column “${name}” of ${tab} is new: ${plural(cells, 'cell is', 'cells are')} filled.`,
  columnWent: (name: string, tab: string, cells: number) =>
    `The column “${name}” of ${tab} is gone; ${plural(cells, 'cell was', 'cells were')} filled.`,
  tabCame: (tab: string, records: number) =>
    `The first snapshot did not hold ${tab} yet (${plural(records, 'record', 'records')} now).`,
  tabWent: (tab: string, records: number) =>
    `The second snapshot does not hold ${tab} (${plural(records, 'record', 'records')} before).`,
  empty: 'empty',
  writeTab: 'Write this as a tab',
  written: (title: string) => `The tab “${title}” was made.`,
  left: (rows: number) => `${plural(rows, 'row', 'rows')} did not fit on it.`,
  again: 'Compare others',
};
