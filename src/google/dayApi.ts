/** "My day" and what it settles, as one part that loads when it is first needed. */
export { verifyField } from '../app/day/verifyField';
