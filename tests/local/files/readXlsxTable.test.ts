import { readTableBytes, type RawTab } from '../../../local/files';
import { handmadeXlsx, type HandmadeWorkbook } from './zipOf';

async function tabOf(workbook: HandmadeWorkbook): Promise<RawTab> {
  const read = await readTableBytes(handmadeXlsx(workbook), 'list.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  return read.table.tabs[0]!;
}

/** Style 1 is Excel's own date 14, 2 a Chinese date, 3 a duration, 4 a time of day, 5 an amount in yuan. */
const STYLES =
  '<numFmts count="3"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="171" formatCode="[h]:mm"/><numFmt numFmtId="172" formatCode="[$¥-804]#,##0.00"/></numFmts>' +
  '<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/><xf numFmtId="172"/></cellXfs>';

const valuesOf = (tab: RawTab): unknown[] => (tab.rows[0] ?? []).map((cell) => cell?.value ?? null);

describe('a workbook as other programs write it', () => {
  it('gives days as serial numbers of Google with their format, and times and durations as they stood', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45352</v></c><c r="B1" s="2"><v>45352.75</v></c><c r="C1" s="3"><v>1.5</v></c><c r="D1" s="4"><v>0.25</v></c></row>';
    const tab = await tabOf({ rows, styles: STYLES });
    expect(valuesOf(tab)).toEqual([45352, 45352.75, 1.5, 0.25]);
    expect(tab.rows[0]![1]!.numberFormat).toBe('yyyy"年"m"月"d"日"');
  });

  it('counts days from 1904 where the workbook does: the same day comes out', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43890</v></c><c r="B1" s="4"><v>0.25</v></c></row>';
    expect(valuesOf(await tabOf({ rows, styles: STYLES, date1904: true }))).toEqual([45352, 0.25]);
  });

  it('keeps 18 digits that a program wrote as a number, as text', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>110101199003074514</v></c><c r="B1"><v>13800138000</v></c><c r="C1"><v>9007199254740991</v></c></row>';
    const tab = await tabOf({ rows });
    expect(tab.rows[0]).toEqual([
      { value: '110101199003074514', numberFormat: '@' },
      { value: 13800138000 },
      { value: 9007199254740991 },
    ]);
  });

  it('joins rich text, keeps leading spaces and line breaks, and reads text inside the cell', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>00123</t></is></c></row>';
    const sharedStrings =
      '<si><r><t>王</t></r><r><rPr><b/></rPr><t>小明</t></r></si><si><t xml:space="preserve"> a\nb </t></si>';
    expect(valuesOf(await tabOf({ rows, sharedStrings }))).toEqual(['王小明', ' a\nb ', '00123']);
  });

  it('takes a formula with the value that the file remembers, and an error as its text', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c></row>';
    const tab = await tabOf({ rows });
    expect(tab.rows[0]).toEqual([
      { value: 2, formula: '=1+1' },
      { value: 'ab', formula: '="a"&"b"' },
      { value: '#DIV/0!', formula: '=1/0', error: true },
      { value: true },
    ]);
  });

  it('says which cells are merged, half-open as the Sheets API counts', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名单</t></is></c></row>';
    const tab = await tabOf({ rows, afterRows: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>' });
    expect(tab.merges).toEqual([{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 3 }]);
    expect(tab.name).toBe('名单 & list');
  });

  it('leaves out cells at the end that have a format only', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row><row r="900"><c r="A900" s="1"/></row>';
    const tab = await tabOf({ rows, styles: STYLES });
    expect(tab.rows).toEqual([[{ value: 1 }]]);
  });
});
