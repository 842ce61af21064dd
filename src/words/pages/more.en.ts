/** The way from the first view to what the register keeps and can bring back. */
export const moreEn = {
  title: 'More',
  list: 'Places of the register',
};
