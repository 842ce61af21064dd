import { shapesRevision } from '../../../local/sheets/shapes';
import { aFile, ask, batch, refusal } from './builders';

// Texts: Google's JSON parser, reproduced live by third parties in September 2026 (mmedum/google-sheets-mcp, and a
// report of 400 INVALID_ARGUMENT cases); the path of the second is gh-reported with snake_case segments.
describe('the official shapes', () => {
  const refuse = (...requests: unknown[]) => refusal(() => batch(aFile([{ title: 'A' }]), requests));

  it('are those of the revision that the discovery document was taken from', () => {
    expect(shapesRevision).toBe('20260921');
  });

  it('refuse a request kind that the API does not have', () => {
    expect(refuse({ addShet: {} })).toBe(
      `Invalid JSON payload received. Unknown name "addShet" at 'requests[0]': Cannot find field.`,
    );
  });

  it('refuse an unknown member deep inside, with its path in snake_case', () => {
    expect(refuse({ addSheet: {} }, { updateDimensionProperties: { range: { startRowIndex: 1 }, fields: '*' } })).toBe(
      `Invalid JSON payload received. Unknown name "startRowIndex" at 'requests[1].update_dimension_properties.range': ` +
        'Cannot find field.',
    );
  });

  it('refuse an unknown member of the body itself', () => {
    const body = { requests: [], dryRun: true };
    expect(refusal(() => ask(aFile([{ title: 'A' }]), 'spreadsheets.batchUpdate', { body }))).toBe(
      'Invalid JSON payload received. Unknown name "dryRun": Cannot find field.',
    );
  });

  it('refuse a value of the wrong type', () => {
    expect(refuse({ addSheet: { properties: { title: 5 } } })).toBe(
      "Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5",
    );
    expect(refuse({ appendDimension: { sheetId: 0, dimension: 'LINES', length: 1 } })).toContain(
      `Invalid value at 'requests[0].append_dimension.dimension'`,
    );
    expect(refuse('addSheet')).toBe(
      "Invalid value at 'requests[0]' " +
        '(type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request), "addSheet"',
    );
    expect(refuse({ appendDimension: { length: 1.5 } })).toContain('TYPE_INT32');
  });

  it('refuse two members of a union', () => {
    expect(refuse({ addConditionalFormatRule: { rule: { booleanRule: {}, gradientRule: {} } } })).toBe(
      "Invalid value at 'requests[0].add_conditional_format_rule.rule' (oneof), " +
        "oneof field 'rule' is already set. Cannot set 'gradientRule'",
    );
    const both = { userEnteredValue: { stringValue: 'a', numberValue: 1 } };
    expect(refuse({ updateCells: { start: {}, rows: [{ values: [both] }], fields: '*' } })).toContain(
      "oneof field 'value' is already set. Cannot set 'numberValue'",
    );
    expect(refuse({ addSheet: {}, deleteSheet: {} })).toContain("Cannot set 'deleteSheet'");
  });

  it('refuse what only Google may set', () => {
    const error = { userEnteredValue: { errorValue: { type: 'N_A' } } };
    expect(refuse({ updateCells: { start: {}, rows: [{ values: [error] }], fields: '*' } })).toContain('output only');
    const shown = { formattedValue: '1' };
    expect(refuse({ updateCells: { start: {}, rows: [{ values: [shown] }], fields: '*' } })).toContain('output only');
  });

  it('take null for absent, as proto3 JSON does', () => {
    const file = aFile([{ title: 'A', values: [['x']] }]);
    const rows = [{ values: [{ userEnteredValue: null }] }];
    batch(file, [{ updateCells: { start: {}, rows, fields: 'userEnteredValue' } }]);
    expect(file.sheets[0]!.rows[0]!.cells[0]).toBeUndefined();
  });

  it('refuse a query parameter that the method does not have, and a value outside of its enum', () => {
    const get = (params: Record<string, unknown>) =>
      refusal(() =>
        ask(aFile([{ title: 'A' }]), 'spreadsheets.values.batchGet', { params: { ranges: ['A1'], ...params } }),
      );
    expect(get({ range: 'A1' })).toBe(
      'Invalid JSON payload received. Unknown name "range": Cannot bind query parameter. ' +
        "Field 'range' could not be found in request message.",
    );
    expect(get({ valueRenderOption: 'RAW' })).toContain("Invalid value at 'value_render_option'");
  });

  it('name a kind that Google has and the emulator does not', () => {
    expect(refuse({ findReplace: {} })).toBe('not emulated: batchUpdate.findReplace');
  });
});
