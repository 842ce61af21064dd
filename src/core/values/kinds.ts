import { passing } from './passing';
import type { CellForm, Kind, KindName } from './value';

const CELL_FORMS: Readonly<Record<KindName, CellForm>> = {
  id: 'text',
  text: 'text',
  longText: 'text',
  personName: 'text',
  companyName: 'text',
  customerName: 'text',
  phone: 'text',
  landline: 'text',
  email: 'text',
  socialHandle: 'text',
  date: 'date',
  dateTime: 'dateTime',
  option: 'text',
  tags: 'text',
  region: 'text',
  address: 'text',
  postcode: 'text',
  creditCode: 'text',
  idNumber: 'text',
  money: 'money',
  number: 'number',
  quantity: 'number',
  integer: 'integer',
  percent: 'percent',
  score: 'number',
  flag: 'flag',
  consent: 'text',
  member: 'text',
  currency: 'text',
  staleReasons: 'text',
};

/** Every kind of value the register knows, by name. */
export const kinds: Readonly<Record<KindName, Kind>> = Object.fromEntries(
  Object.entries(CELL_FORMS).map(([name, cell]) => [name, passing(name as KindName, cell)]),
) as Record<KindName, Kind>;
