// Writes local/sheets/shapes.json from the discovery document of the Sheets API: names, types, enums, one-ofs and
// read-only marks, no descriptive text. Run by hand when the API changes; the file it writes is committed.
//   node build/make-sheets-shapes.mjs path/to/sheets-v4.json [where/to/write.json]
// The document comes with Google's client libraries (google-api-python-client, discovery_cache/documents).
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

/** The discovery format does not say which members exclude each other; their descriptions do. Named as in the API. */
const ONE_OFS = {
  Request: { kind: '*' },
  ExtendedValue: { value: ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'] },
  ConditionalFormatRule: { rule: ['booleanRule', 'gradientRule'] },
  ColorStyle: { kind: ['rgbColor', 'themeColor'] },
  ConditionValue: { value: ['relativeDate', 'userEnteredValue'] },
  DataFilter: { kind: ['developerMetadataLookup', 'a1Range', 'gridRange'] },
  DeveloperMetadataLocation: { location: ['spreadsheet', 'sheetId', 'dimensionRange'] },
  UpdateCellsRequest: { area: ['start', 'range'] },
  AutoResizeDimensionsRequest: { dimension: ['dimensions', 'dataSourceSheetDimensions'] },
  UpdateDimensionPropertiesRequest: { dimension: ['range', 'dataSourceSheetRange'] },
  EmbeddedObjectPosition: { location: ['sheetId', 'overlayPosition', 'newSheet'] },
  ChartSpec: {
    chart: [
      'basicChart',
      'pieChart',
      'bubbleChart',
      'candlestickChart',
      'orgChart',
      'histogramChart',
      'waterfallChart',
      'treemapChart',
      'scorecardChart',
    ],
  },
  ChartData: { type: ['sourceRange', 'columnReference'] },
};

/** "Output only" there means something narrower than that a client may not send it. */
const MAY_BE_SENT = new Set([
  // Output only for data source sheets.
  'SheetProperties.gridProperties',
  // Names the range to change in updateProtectedRange.
  'ProtectedRange.protectedRangeId',
]);

const READ_ONLY = /output only|read-only/i;

/** Types are written as words: `int32`, `[]string`, `{}FilterCriteria`, `enum:3`, `CellData`; a `!` ends a read-only one. */
function typeWord(member, enumWord) {
  if (member.$ref) return member.$ref;
  if (member.enum) return enumWord(member.enum);
  if (member.type === 'array') return `[]${typeWord(member.items, enumWord)}`;
  if (member.type === 'object') return `{}${typeWord(member.additionalProperties, enumWord)}`;
  if (member.format === 'google-fieldmask') return 'mask';
  if (member.type === 'integer' || member.type === 'number') return member.format;
  return member.type;
}

function makeShapes(discovery) {
  const enums = [];
  const enumWord = (values) => {
    const text = values.join(' ');
    const known = enums.indexOf(text);
    return `enum:${known === -1 ? enums.push(text) - 1 : known}`;
  };
  const member = (owner, name, described) => {
    const readOnly = described.readOnly || READ_ONLY.test(described.description ?? '');
    const mark = readOnly && !MAY_BE_SENT.has(`${owner}.${name}`) ? '!' : '';
    return [name, typeWord(described, enumWord) + mark];
  };
  const membersOf = (owner, properties) =>
    Object.fromEntries(Object.entries(properties).map(([name, described]) => member(owner, name, described)));
  const schemas = Object.fromEntries(
    Object.entries(discovery.schemas).map(([name, schema]) => [name, membersOf(name, schema.properties ?? {})]),
  );
  const methods = {};
  const visit = (resources) => {
    for (const resource of Object.values(resources ?? {})) {
      for (const method of Object.values(resource.methods ?? {})) {
        const params = { ...discovery.parameters, ...method.parameters };
        methods[method.id.replace(/^sheets\./, '')] = {
          ...(method.request ? { body: method.request.$ref } : {}),
          reply: method.response.$ref,
          params: Object.fromEntries(
            Object.entries(params).map(([name, described]) => [
              name,
              (described.repeated ? '[]' : '') + typeWord(described, enumWord),
            ]),
          ),
        };
      }
      visit(resource.resources);
    }
  };
  visit(discovery.resources);
  const oneOfs = { ...ONE_OFS, Request: { kind: Object.keys(schemas.Request) } };
  checkOneOfs(oneOfs, schemas);
  return { revision: discovery.revision, enums, oneOfs, schemas, methods };
}

function checkOneOfs(oneOfs, schemas) {
  for (const [schema, unions] of Object.entries(oneOfs)) {
    for (const name of Object.values(unions).flat()) {
      if (!schemas[schema]?.[name]) throw new Error(`${schema}.${name} is not in the discovery document`);
    }
  }
}

const source = process.argv[2];
if (!source) {
  console.error('usage: node build/make-sheets-shapes.mjs path/to/sheets-v4.json [where/to/write.json]');
  process.exit(1);
}
const target = process.argv[3] ?? new URL('../local/sheets/shapes.json', import.meta.url);
const shapes = makeShapes(JSON.parse(readFileSync(source, 'utf8')));
writeFileSync(target, await format(JSON.stringify(shapes), { parser: 'json', printWidth: 120 }));
