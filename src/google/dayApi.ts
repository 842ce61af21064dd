/** "My day" and what it settles, as one part that loads when it is first needed. */
export { settleReview } from '../app/day/settleReview';
export { verifyField } from '../app/day/verifyField';
export { myDayForPage } from './myDayForPage';
