import { readFileSync } from 'node:fs';
import { membersOf, methodShape } from '../../../local/sheets/shapes';

// Source: discovery document sheets:v4, revision 20260921 (google-api-python-client 2.201.0).
describe('the committed shapes', () => {
  const text = readFileSync('local/sheets/shapes.json', 'utf8');

  it('hold every schema and request kind of the revision, and no descriptive text', () => {
    expect(Object.keys((JSON.parse(text) as { schemas: object }).schemas)).toHaveLength(273);
    expect(membersOf('Request').size).toBe(74);
    expect(text).not.toMatch(/[.!?] [A-Z]/);
  });

  it('mark what only Google sets, and leave open what a client must be able to send', () => {
    expect(membersOf('CellData').get('effectiveValue')?.readOnly).toBe(true);
    expect(membersOf('CellData').get('note')?.readOnly).toBe(false);
    expect(membersOf('SheetProperties').get('gridProperties')?.readOnly).toBe(false);
    expect(membersOf('ProtectedRange').get('protectedRangeId')?.readOnly).toBe(false);
  });

  it('know the methods with their bodies, replies and parameters', () => {
    expect(methodShape('spreadsheets.batchUpdate')).toMatchObject({
      body: 'BatchUpdateSpreadsheetRequest',
      reply: 'BatchUpdateSpreadsheetResponse',
    });
    expect(methodShape('spreadsheets.values.batchGet').params['ranges']).toBe('[]string');
  });
});
