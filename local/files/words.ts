import type { FileProblem, FileProblemCode, FoundKind } from './fileProblem';

export type WordsLanguage = 'en' | 'zh-CN';

type Sentences = Readonly<Record<FileProblemCode, string>>;

const SAVE_AS = {
  en: 'Open it in Excel, WPS or LibreOffice, choose File ▸ Save as ▸ "Excel workbook (.xlsx)", and give that file instead.',
  'zh-CN': '请用 Excel、WPS 或 LibreOffice 打开它，选择“文件 ▸ 另存为 ▸ Excel 工作簿 (.xlsx)”，再使用新保存的文件。',
} as const;

const EN: Sentences = {
  'file-not-found': 'There is no file "{name}" at that place. Check the path; names with spaces need quotes.',
  'file-is-folder': '"{name}" is a folder. Give the customer list inside it (.xlsx or .csv).',
  'file-not-readable': '"{name}" could not be opened. Close it in other programs and check that you may read it.',
  'file-too-large':
    '"{name}" holds {bytes}; at most {limit} can be read. Remove pictures and unused tabs, or split the list.',
  'file-empty': '"{name}" is empty (0 bytes). Export or download the list again.',
  'file-password':
    '"{name}" is protected by a password, so its content cannot be read. Open it in Excel, remove the password (File ▸ Info ▸ Protect workbook) and save it as .xlsx.',
  'file-old-excel': `"{name}" is an Excel file of the old kind (.xls, before 2007). ${SAVE_AS.en}`,
  'file-not-table': `"{name}" is not a table: it is {found}. A customer list must be .xlsx or .csv. If the list stands in this file, copy it into a spreadsheet first.`,
  'file-html': `"{name}" is a web page (HTML), even if its name ends in .xls. ${SAVE_AS.en}`,
  'file-damaged':
    '"{name}" looks like an Excel workbook but is damaged or cut short. Download or copy it again; if Excel opens it, save it once more.',
  'file-no-data': '"{name}" can be read, but no cell of it holds anything. Check that this is the right file.',
  'file-encoding':
    'The characters of "{name}" fit no encoding that can be read (UTF-8, UTF-16, GB18030, Big5). Save it as "CSV UTF-8" or as .xlsx.',
  'file-cell-limit':
    '"{name}" spans {cells} cells; a Google spreadsheet holds at most {limit}. Delete unused rows and columns (often far below or right of the list), or split the list.',
  'file-text-limit':
    'A cell of "{name}" (tab "{tab}", row {row}, column {column}) holds {characters} characters; a Google spreadsheet takes at most {limit} in a cell. Shorten it; in a .csv, a quote that is not closed is the usual cause.',
};

const ZH: Sentences = {
  'file-not-found': '找不到文件“{name}”。请检查路径；名称中有空格时请加引号。',
  'file-is-folder': '“{name}”是一个文件夹。请指定其中的客户名单文件（.xlsx 或 .csv）。',
  'file-not-readable': '无法打开“{name}”。请在其他程序中关闭它，并确认您有读取权限。',
  'file-too-large': '“{name}”的大小为 {bytes}，最多可读取 {limit}。请删除图片和不用的工作表，或拆分名单。',
  'file-empty': '“{name}”是空文件（0 字节）。请重新导出或下载名单。',
  'file-password':
    '“{name}”设有密码，无法读取内容。请在 Excel 中打开，通过“文件 ▸ 信息 ▸ 保护工作簿”取消密码，再另存为 .xlsx。',
  'file-old-excel': `“{name}”是旧版 Excel 文件（.xls，2007 年以前的格式）。${SAVE_AS['zh-CN']}`,
  'file-not-table':
    '“{name}”不是表格，而是{found}。客户名单须为 .xlsx 或 .csv 文件。如果名单在此文件中，请先将其复制到电子表格。',
  'file-html': `“{name}”实际上是网页（HTML），即使文件名以 .xls 结尾。${SAVE_AS['zh-CN']}`,
  'file-damaged': '“{name}”像是 Excel 工作簿，但已损坏或不完整。请重新下载或复制；如果 Excel 能打开它，请再保存一次。',
  'file-no-data': '“{name}”可以读取，但所有单元格都是空的。请确认选对了文件。',
  'file-encoding': '无法识别“{name}”的字符编码（支持 UTF-8、UTF-16、GB18030、Big5）。请另存为“CSV UTF-8”或 .xlsx。',
  'file-cell-limit':
    '“{name}”共有 {cells} 个单元格，而一个 Google 表格最多容纳 {limit} 个。请删除不用的行和列（常在名单下方或右侧很远处），或拆分名单。',
  'file-text-limit':
    '“{name}”中有一个单元格（工作表“{tab}”第 {row} 行第 {column} 列）含 {characters} 个字符，而 Google 表格的单元格最多容纳 {limit} 个。请缩短内容；.csv 文件中常见的原因是引号没有成对。',
};

const FOUND: Readonly<Record<WordsLanguage, Readonly<Record<FoundKind, string>>>> = {
  en: {
    pdf: 'a PDF document',
    image: 'a picture',
    word: 'a Word document',
    powerpoint: 'a PowerPoint presentation',
    numbers: 'an Apple Numbers or Pages document',
    opendocument: 'an OpenDocument file (.ods, .odt); save it as .xlsx',
    'excel-binary': 'a binary Excel workbook (.xlsb); save it as .xlsx',
    zip: 'a ZIP archive without a workbook; unpack it',
    archive: 'a packed archive; unpack it',
    json: 'JSON data',
    xml: 'XML data',
    binary: 'a file of an unknown, binary kind',
  },
  'zh-CN': {
    pdf: ' PDF 文档',
    image: '图片',
    word: ' Word 文档',
    powerpoint: ' PowerPoint 演示文稿',
    numbers: ' Apple Numbers 或 Pages 文档',
    opendocument: ' OpenDocument 文件（.ods、.odt，请另存为 .xlsx）',
    'excel-binary': '二进制 Excel 工作簿（.xlsb，请另存为 .xlsx）',
    zip: '不含工作簿的 ZIP 压缩包（请先解压）',
    archive: '压缩包（请先解压）',
    json: ' JSON 数据',
    xml: ' XML 数据',
    binary: '未知的二进制文件',
  },
};

/** The sentence for a problem: what was found, and what to do. */
export function fileProblemText(problem: FileProblem, language: WordsLanguage): string {
  const sentence = (language === 'en' ? EN : ZH)[problem.code];
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => factText(key, problem.facts[key] ?? '', language));
}

function factText(key: string, fact: string | number, language: WordsLanguage): string {
  if (key === 'found') return Object.entries(FOUND[language]).find(([kind]) => kind === fact)?.[1] ?? String(fact);
  if (typeof fact === 'string') return fact;
  return key === 'bytes' || (key === 'limit' && fact % 1024 === 0) ? megabytes(fact) : grouped(fact);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
