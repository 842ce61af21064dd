const values = (count: number): string => (count === 1 ? '1 value' : `${String(count)} values`);
const rows = (count: number): string => (count === 1 ? '1 row' : `${String(count)} rows`);

/** What the sidebar says of the Fields and Lists tabs. */
export const fieldsEn = {
  title: 'Fields and lists',
  waiting: 'Changes in the Fields or Lists tab wait to be applied.',
  refused: (count: number) => `${rows(count)} of Fields or Lists cannot be followed. The notes on the cells say why.`,
  apply: 'Apply now',
  applied: 'Fields and lists are applied.',
  row: (tab: string, row: number) => (row === 0 ? tab : `${tab}, row ${String(row)}`),
  tab: (tab: string) => tab,
  kindWaits: (from: string, to: string, count: number) =>
    `is to become “${to}” instead of “${from}”. ${values(count)} would not fit, so that it stays as it is until you decide.`,
  see: 'See the values',
  others: (count: number) => `and ${values(count)} more`,
  allFit: 'All values fit by now.',
  kept: 'If you change it anyway, these values stay in their cells and are listed under Review.',
  changeAnyway: 'Change anyway',
  leave: 'Leave as it is',
  tabs: { fields: 'Fields', lists: 'Lists' },
};
