const rows = (count: number): string => (count === 1 ? '1 row' : `${String(count)} rows`);

/** What the sidebar says of the Fields and Lists tabs. */
export const fieldsEn = {
  title: 'Fields and lists',
  waiting: 'Changes in the Fields or Lists tab wait to be applied.',
  refused: (count: number) => `${rows(count)} of Fields or Lists cannot be followed. The notes on the cells say why.`,
  apply: 'Apply now',
  applied: 'Fields and lists are applied.',
  row: (tab: string, row: number) => (row === 0 ? tab : `${tab}, row ${String(row)}`),
  tabs: { fields: 'Fields', lists: 'Lists' },
};
