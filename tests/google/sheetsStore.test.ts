import { insertColumnAt, typeIntoCell, type SpreadsheetFile } from '../../local/sheets';
import { sheetsStore } from '../../src/google/sheetsStore';
import { aRegister, tabIn } from './support/aRegister';

/** Types a header of the team's own into the first column behind the customers tab's own ones. */
function ownColumn(file: SpreadsheetFile, text: string): void {
  const { sheetId, columnCount } = tabIn(file, 'customers');
  insertColumnAt(file, sheetId, columnCount);
  typeIntoCell(file, sheetId, 0, columnCount, text);
}

describe('a register with a column of the team’s own', () => {
  it.each(['Gift', '2024', '2024-05-01', '50%', 'TRUE', '=1+1', '="Sum "&2024', '$3.50'])(
    'whose header is %s is read, with formulas too, and written without a layout read for each',
    (header) => {
      const { file, client } = aRegister();
      ownColumn(file, header);
      const store = sheetsStore(client, file.id);
      store.read({ customers: 'all' });
      client.calls.length = 0;
      expect(store.read({ customers: 'all' }).records('customers')).toEqual([]);
      expect(store.readFormulas(['customers']).records('customers')).toEqual([]);
      expect(client.calls).toEqual(['spreadsheets.values.batchGet', 'spreadsheets.values.batchGet']);
    },
  );
});
