import type { RowIssueCode } from '../core/schema/compile/types';
import { part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, ': ');
const STAYS = 'Until then it stays as it was.';

/** Rows of the Fields and Lists tabs that the register does not follow. */
export const rowIssuesEn: Readonly<Record<RowIssueCode, Wording>> = {
  'field-tab-unknown': (f) =>
    `${q(f)}no tab of records is called this. Enter Customers, Contacts, Interactions, Purchases, Cases or Feedback.`,
  'field-label-missing': () => 'This field has no label yet. Enter one in at least one language.',
  'field-label-taken': (f) =>
    `${q(f)}another field of this tab${part(f, 'other', (key) => ` (${key})`)} is called this already. Choose another label.`,
  'field-key-taken': (f) =>
    `The key${part(f, 'key', (key) => ` ${key}`)} stands on${part(f, 'row', (row) => ` row ${row},`)} another row already. Clear the key of this row: it gets one of its own.`,
  'field-key-shape': (f) =>
    `The key${part(f, 'key', (key) => ` ${key}`)} cannot be used. Leave the key of a new field empty: the register gives it one.`,
  'field-kind-unknown': (f) => `${q(f)}there is no such kind of field. Choose one of the list.`,
  'field-kind-fixed': (f) =>
    `${q(f)}the kind and the list of a built-in field cannot be changed. Add a field of your own instead.`,
  'field-kind-waits': (f) =>
    `${part(f, 'count', (count) => `${count} `)}values would not fit the new kind. An owner sees them in the sidebar, under “Fields and lists”, and decides there. ${STAYS}`,
  'field-list-missing': () => 'A field of options needs a list. Enter the name of a list from the Lists tab.',
  'field-list-unknown': (f) => `${q(f)}there is no such list. Add its options in the Lists tab first.`,
  'field-list-unused': (f) => `${q(f)}only a field of options has a list. Choose the kind Option, or clear the list.`,
  'field-answer-unreadable': (f) => `${q(f)}enter yes, or leave the cell empty.`,
  'field-form-unknown': (f) => `${q(f)}enter At once, Under “more” or Not shown, or leave the cell empty.`,
  'field-essential': (f) =>
    `${part(f, 'label', (label) => `${label}: `)}the register cannot do without this field. It stays required and in use.`,
  'field-text-too-long': (f) =>
    `This text is too long${part(f, 'limit', (limit) => `: at most ${limit} characters`)}. Shorten it.`,
  'fields-too-many': (f) =>
    `A tab has room for${part(f, 'limit', (limit) => ` ${limit}`)} fields of your own. Retire one that is not needed.`,
  'field-row-removed': (f) =>
    `The row of the field${part(f, 'label', (label) => ` “${label}”`)} was deleted. The field and its values are kept, and its row comes back. To hide a field, enter yes under Retired.`,
  'condition-unreadable': (f) => `${q(f)}write a condition as a field and its values, such as: Type = Company.`,
  'condition-field-unknown': (f) => `${q(f)}no field of this tab is called this.`,
  'condition-field-unfit': (f) => `${q(f)}a condition can only ask a field of options, or of yes and no.`,
  'condition-option-unknown': (f) =>
    `${q(f)}this is no option of${part(f, 'label', (label) => ` ${label} in`)} the condition.`,
  'condition-loop': (f) =>
    `${q(f)}these fields wait for one another, so none of them would ever be shown. Remove one of the conditions.`,
  'option-list-missing': () => 'This option belongs to no list. Enter the name of its list.',
  'option-name-missing': () => 'This option has no name yet. Enter a label in at least one language.',
  'option-key-taken': (f) =>
    `The key${part(f, 'key', (key) => ` ${key}`)} stands on${part(f, 'row', (row) => ` row ${row},`)} another row of this list already. Clear the key of this row: it gets one of its own.`,
  'option-name-taken': (f) =>
    `${q(f)}another option of this list${part(f, 'other', (key) => ` (${key})`)} is called this already, so nobody could tell which one is meant.`,
  'option-essential': (f) => `${q(f)}the register cannot do without this option. It can be renamed, not retired.`,
  'option-list-closed': (f) => `${q(f)}this list takes no further options: the program goes by those it has.`,
  'option-in-use': (f) =>
    `${q(f)}the row of this option was deleted${part(f, 'count', (count) => `, and ${count} records use it`)}. They keep it. Put the row back, or mark the option as retired.`,
};

/** The same as headings of counts in the monthly report. */
export const rowIssueNamesEn: Readonly<Record<RowIssueCode, string>> = {
  'field-tab-unknown': 'Fields: unknown tab',
  'field-label-missing': 'Fields: no label',
  'field-label-taken': 'Fields: label used twice',
  'field-key-taken': 'Fields: key used twice',
  'field-key-shape': 'Fields: unusable key',
  'field-kind-unknown': 'Fields: unknown kind',
  'field-kind-fixed': 'Fields: fixed kind',
  'field-kind-waits': 'Fields: change of kind to confirm',
  'field-list-missing': 'Fields: no list',
  'field-list-unknown': 'Fields: unknown list',
  'field-list-unused': 'Fields: list without options',
  'field-answer-unreadable': 'Neither yes nor no',
  'field-form-unknown': 'Fields: unknown place in forms',
  'field-essential': 'Fields: needed by the register',
  'field-text-too-long': 'Fields: text too long',
  'fields-too-many': 'Fields: too many',
  'field-row-removed': 'Fields: row deleted',
  'condition-unreadable': 'Fields: unreadable condition',
  'condition-field-unknown': 'Fields: condition on an unknown field',
  'condition-field-unfit': 'Fields: condition on a field without options',
  'condition-option-unknown': 'Fields: condition on an unknown option',
  'condition-loop': 'Fields: conditions in a circle',
  'option-list-missing': 'Lists: no list',
  'option-name-missing': 'Lists: no name',
  'option-key-taken': 'Lists: key used twice',
  'option-name-taken': 'Lists: name used twice',
  'option-essential': 'Lists: needed by the register',
  'option-list-closed': 'Lists: closed list',
  'option-in-use': 'Lists: option in use was deleted',
};
