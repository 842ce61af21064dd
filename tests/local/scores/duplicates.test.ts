import { duplicateScores } from '../../../local/scores/duplicates';
import { fakeRecords, febrlRecords } from '../../../local/scores/linkage';

const FEBRL = [
  'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id',
  'rec-1-org, anna, lee, 7, wallaby place, delmar, cleveland, 2119, sa, 19560409, 1804974',
  'rec-2-org, michael, brown, 12, giblin street, , bittern, 4814, qld, 19990219, 7364009',
  'rec-1-dup-0, lee, anna, 7, wallaby plce, delmar, cleveland, 2191, sa, 19560409, 1804974',
  'rec-3-org, , , , , , , , , 19561399, 1804974',
].join('\n');

describe('duplicates at entry', () => {
  it('enter a record as the form would take it: no identity, no social security number, no day that is none', () => {
    const [first, , , last] = febrlRecords(FEBRL);
    expect(first).toEqual({
      id: 'rec-1-org',
      entity: '1',
      isOriginal: true,
      fields: {
        name: 'anna lee',
        birthDate: '1956-04-09',
        address: '7 wallaby place, delmar',
        city: 'cleveland',
        province: 'sa',
        postcode: '2119',
      },
    });
    expect(last?.fields).toEqual({});
    expect(JSON.stringify(febrlRecords(FEBRL).map(({ fields }) => fields))).not.toContain('1804974');
  });

  it('read fake_1000 by its cluster', () => {
    const csv = 'unique_id,first_name,surname,dob,city,email,cluster\n7,,Dean,2015-03-03,London,d@x.org,3';
    expect(fakeRecords(csv)).toEqual([
      {
        id: 'fake-7',
        entity: '3',
        isOriginal: false,
        fields: { name: 'Dean', birthDate: '2015-03-03', city: 'London', email: 'd@x.org' },
      },
    ]);
  });

  it('count who was recognised among those who were there, and alarms among the new ones', () => {
    const febrl = duplicateScores.find(({ name }) => name.includes('dataset3'));
    const lines = febrl?.run(() => FEBRL) ?? [];
    expect(lines.map(({ result, met }) => [result, met])).toEqual([
      ['1 of 1, 100.0 %', true],
      ['0.00 (0 of 3)', true],
      ['0.00 (0 of 1)', null],
      ['1 of 1, 100.0 %', true],
    ]);
  });
});
