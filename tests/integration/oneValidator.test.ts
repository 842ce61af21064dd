import type { Host } from '../../local/host';
import { caseTeam } from '../support/kindCases/people';
import { retiredSource } from '../support/kindCases/lists';
import {
  casesOf,
  ownFields,
  ownRows,
  throughAdoption,
  throughCells,
  throughForm,
  throughPaste,
  throughSweep,
  type Became,
  type Trial,
} from './support/fiveWays';
import { addRow, apply } from './support/fields';
import { expectOk, registerHost, requestId } from './support/register';
import { addMember, rowsOf, rowWith, typeUnseen } from './support/sheet';

/** A field of each kind that a person can enter: a customer's, and columns of the team's own. */
const FIELDS = [
  'name',
  'company',
  'title',
  'phone',
  'landline',
  'email',
  'socialHandle',
  'country',
  'address',
  'postcode',
  'creditCode',
  'source',
  'owner',
  'tags',
  'notes',
  'firstContactOn',
  ...ownFields,
];

const trial: Trial = { fields: FIELDS, rows: Math.max(...FIELDS.map((field) => casesOf(field).length)) };
let base: Host;
/** With as many customers as there are inputs. */
let filled: Host;

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  for (const { email, name, aliases } of caseTeam) {
    if (email !== 'owner@example.com') addMember(base, email, 'Entry', name);
    typeUnseen(base, 'people', rowWith(base, 'people', 'email', email).row, 'aliases', aliases.join('; '));
  }
  typeUnseen(base, 'people', rowWith(base, 'people', 'email', 'owner@example.com').row, 'name', 'Owner');
  const row = Math.max(...rowsOf(base, 'lists').map((option) => option.row)) + 1;
  const { key, labels } = retiredSource;
  for (const [field, text] of Object.entries({ list: 'source', key, en: labels.en, zh: labels.zh, retired: 'yes' }))
    typeUnseen(base, 'lists', row, field, text);
  for (const own of ownRows) addRow(base, 'fields', own);
  expect(apply(base)).toMatchObject({ applied: true, refused: [] });
  filled = base.copy();
  throughPaste(filled, { fields: [], rows: trial.rows }, 2);
});

const WAYS: Readonly<Record<string, () => Became>> = {
  form: () => throughForm(base.copy(), trial),
  cell: () => throughCells(filled.copy(), trial),
  paste: () => throughPaste(base.copy(), trial, 2),
  adoption: () => throughAdoption(base.copy(), trial),
  sweep: () => throughSweep(filled.copy(), trial),
};

describe('one validator', () => {
  const became = new Map<string, Became>();

  it.each(Object.keys(WAYS))(
    'every input of every kind becomes the same through the %s, or is refused alike',
    (way) => {
      const result = WAYS[way]?.() ?? {};
      became.set(way, result);
      for (const field of FIELDS) {
        const told = casesOf(field).map(([typed], index) => [field, typed, result[field]?.[index]]);
        expect(told).toEqual(casesOf(field).map(([typed, value]) => [field, typed, value]));
      }
    },
  );
});
