/** What the sidebar asks for, as one part that loads when it is first needed. */
export { saveCase } from '../app/children/cases';
export { saveContact } from '../app/children/contacts';
export { saveFeedback } from '../app/children/feedback';
export { addPurchase } from '../app/customers/addPurchase';
export { findDuplicates } from '../app/customers/findDuplicates';
export { findCustomers } from '../app/customers/findCustomers';
export { getPreferences, savePreferences } from '../app/find/preferences';
export { searchIndex } from '../app/find/searchIndex';
export { logInteraction } from '../app/customers/logInteraction';
export { quickEdit } from '../app/customers/quickEdit';
export { saveCustomer } from '../app/customers/saveCustomer';
export { activeRow } from './activeRow';
export { customerForPage } from './customerForPage';
export { listTabs } from './listTabs';
export { showRow } from './showRow';
