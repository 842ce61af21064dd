import { fieldsEn } from './fields.en';
import { findEn } from './find.en';
import { duplicatesEn } from './duplicates.en';
import { entryEn } from './entry.en';
import { dayEn } from './day.en';
import { glanceEn } from './glance.en';
const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/**
 * Words of the first view of the sidebar and of the forms. What fetched views say stands in views.en.ts: this part is near
 * its size.
 */
export const sidebarEn = {
  fields: fieldsEn,
  common: {
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    back: 'Back',
    retry: 'Try again',
    close: 'Close',
    open: 'Open',
    show: 'Show',
    hide: 'Hide',
    edit: 'Edit',
    carryOn: 'Continue',
    loading: 'Loading…',
    required: 'required',
    choose: 'Choose…',
    discardQuestion: 'Discard what you have entered?',
    discard: 'Discard',
    keepEditing: 'Keep editing',
    notInList: (text: string) => `${text} (not in the list)`,
  },
  failures: {
    offline: 'There is no connection. What you entered is still here; try again when you are online.',
    permission:
      'Google refused the call. This happens when several Google accounts are signed in at once: open the sheet in a browser profile or private window with one account only.',
    empty: 'Google gave no answer. What you entered is still here; trying again saves nothing twice.',
    unreachable:
      'The call did not reach the register. What you entered is still here; trying again saves nothing twice.',
  },
  open: {
    opening: 'Opening the register…',
    more: 'More',
    otherLanguage: 'The register’s language was changed. Open this page again from the menu.',
    noneTitle: 'No register here yet',
    noneText:
      'Set up adds the tabs of a customer register to this spreadsheet. Tabs that are here already stay as they are.',
    damagedTitle: 'The register needs a repair',
    damagedText: 'Set-up puts back what is missing. It never deletes anything.',
    notMemberTitle: 'You are not a member yet',
    notMemberText: (email: string) =>
      email === ''
        ? 'Google does not say who you are. Ask an owner of the register for help.'
        : `Ask an owner of the register to add ${email} to the People tab.`,
    moreNotices: (count: number) => plural(count, 'more note', 'more notes'),
    readerNote: 'You can read this register but not change it.',
    automationOff: 'Automation is off: no daily snapshot, no stale flags, no monthly report.',
    automationInstall: 'Install',
    automationTakeOver: 'Take over',
    /** `owners`: names of the register's owners, or ''. */
    askOwner: (owners: string) => `Ask an owner of the register${owners === '' ? '' : ` (${owners})`} to put it right.`,
    automationOn: 'Automation is on.',
    unfinished: (action: string, done: number, total: number) =>
      `Not finished: ${action}${total === 0 ? '' : `, ${String(done)} of ${String(total)} done`}.`,
    /** `text`: what is not finished, as a sentence. */
    begunBy: (text: string, who: string) => `${text} Begun by ${who}.`,
    actions: {
      adopt: 'adopting a list',
      restore: 'restoring a snapshot',
      undo: 'undoing an action',
      archive: 'archiving customers',
      unarchive: 'bringing customers back',
    },
    finished: 'Finished.',
    leave: 'Leave it as it stands',
    leaveHint: 'What it did until now stays, is in the list of actions and can be undone.',
    left: 'Left as it stands. What it did is in the list of actions and can be undone.',
    customers: (count: number) => plural(count, 'customer', 'customers'),
    reviewOpen: (count: number) => `${String(count)} in Review`,
  },
  find: findEn,
  form: {
    addTitle: 'Add customer',
    editTitle: (name: string) => `Edit ${name}`,
    moreFields: (count: number) => `More fields (${String(count)})`,
    fewerFields: 'Fewer fields',
    standardForm: 'Will be saved as',
    fixFirst: (count: number) =>
      count === 1
        ? 'One field needs a look before this can be saved.'
        : `${String(count)} fields need a look before this can be saved.`,
    needed: 'This is needed. Please fill it in.',
    nothingChanged: 'Nothing was changed.',
    saved: (name: string) => `${name} is saved.`,
    savedMerged: (name: string) => `${name} is saved, together with what someone else changed meanwhile.`,
    conflictTitle: 'Someone else changed this, too',
    conflictText: (who: string, at: string) =>
      `${who} saved${at === '' ? '' : ` at ${at}`}, while you were editing. Choose what is to stay, then save again.`,
    unknownPerson: 'Someone',
    mine: 'Mine',
    theirs: 'Theirs',
    original: 'Before',
    emptyValue: '(empty)',
    unknownValue: '(unknown)',
    saveChoice: 'Save my choice',
    yes: 'Yes',
    no: 'No',
  },
  customer: {
    logInteraction: 'Log contact',
    addPurchase: 'Add purchase',
    showRow: 'Show row in sheet',
    rowShown: (row: number) => `Row ${String(row)} is selected in the sheet.`,
    stale: 'Stale',
    nextContact: 'Next contact',
    overdue: 'overdue',
    lastContact: 'Last contact',
    owner: 'Owner',
    never: 'never',
    notPlanned: 'not planned',
    review: 'In Review',
    interactions: 'Latest contacts',
    noInteractions: 'No contact logged yet.',
    purchases: 'Latest purchases',
    noPurchases: 'No purchase yet.',
    purchaseTotals: (orders: number, spent: string) => `${plural(orders, 'order', 'orders')}, ${spent} in all`,
    contacts: 'Contact persons',
    details: 'All details',
    saidBy: (who: string) => `by ${who}`,
    reload: 'Reload',
  },
  duplicates: duplicatesEn,
  entry: entryEn,
  day: dayEn,
  glance: glanceEn,
  interaction: {
    title: (name: string) => `Log contact with ${name}`,
    saved: 'Contact logged.',
  },
  purchase: {
    title: (name: string) => `Purchase by ${name}`,
    saved: (item: string) => `Purchase added: ${item}.`,
  },
};
