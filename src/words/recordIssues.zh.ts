import type { RecordIssueCode } from '../core/issue';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, '：');

/** 有问题的记录和行。 */
export const recordIssuesZh: Readonly<Record<RecordIssueCode, Wording>> = {
  'required-missing': () => '此项必填，请补充。',
  'customer-unknown': (f) => `${q(f)}找不到对应的客户。请填写客户编号、手机号或完整名称。`,
  'customer-ambiguous': (f) =>
    `${q(f)}有${part(f, 'count', (count) => ` ${count} `) || '多'}位客户符合，请改填客户编号。`,
  'customer-gone': (f) => `${q(f)}该客户已不在档案中。请从快照恢复该客户，或改填其他客户。`,
  'contact-unknown': (f) => `${q(f)}该客户没有这位联系人。请填写联系人编号或完整姓名。`,
  'contact-of-other': (f) =>
    `${q(f)}这位联系人属于另一位客户${part(f, 'other', (other) => `（${other}）`)}，请更正客户或联系人。`,
  'person-refused': (f) =>
    fact(f, 'role') === ''
      ? `${q(f)}该成员缺少邮箱或角色，暂时无法使用。请在“成员”表中补充。`
      : `${q(f)}“${fact(f, 'role')}”不是有效角色，该成员暂时无法使用。请在“成员”表中选择“所有者”“录入”或“只读”。`,
  'id-missing': () => '此行没有编号，填写名称后会自动生成。',
  'id-changed': (f) => `${q(f)}编号不能更改${part(f, 'expected', (id) => `，应为 ${id}`)}，已恢复原编号。`,
  'id-duplicate': (f) =>
    `该编号在另一行${part(f, 'row', (row) => `（第 ${row} 行）`)}也出现了。如果是复制的行，请清空副本的编号，它会成为新记录。`,
  'no-name-and-no-way': () => '此行既没有名称，也没有电话、邮箱或账号。请在原表中补充任意一项后重新导入。',
  'total-row': () => '这看起来是合计行，不是客户。如确实如此，无需处理。',
  'empty-row': () => '此行没有可用的内容。',
  'formula-kept-as-text': (f) => `${q(f)}这是公式，已按文本保存，不会执行。`,
  'field-unknown': (f) => `档案中没有字段“${fact(f, 'key')}”，请在“字段”表中核对。`,
  'field-computed': (f) => `“${fact(f, 'key')}”由系统计算，不能填写。`,
  'field-gone': (f) => `档案里已经没有“${fact(f, 'key')}”这一列，无处可以恢复。请不要选它。`,
  'field-newer': (f) =>
    `“${fact(f, 'zh') || fact(f, 'key')}”这一列${part(f, 'since', (since) => `是 ${since} 才`) || '是后来才'}加上的，那时还没有内容。请不要选它。`,
  'value-unknown-then': (f) =>
    `没有记录能说明${part(f, 'at', (at) => ` ${at} `)}时“${fact(f, 'zh') || fact(f, 'key')}”是什么。请不要选它，或者换一个时间。`,
  'name-missing': () => '该客户还没有名称。请填写，方便其他人查找。',
  'archive-proposed': (f) =>
    `${part(f, 'since', (since) => `自 ${since} 起`)}没有联系或购买${part(f, 'days', (days) => `（上限 ${days} 天）`)}，按规则建议归档。请在侧边栏中归档或保留该客户。`,
  'archive-typed': (f) =>
    `${q(f)}此行是手工录入或粘贴到“归档”表的${part(f, 'row', (row) => `（第 ${row} 行）`)}，“归档”表只存放由系统归档的客户。请在“客户”表或侧边栏中录入该客户，再删除此行；要归档客户，请使用侧边栏。`,
  'record-vanished': (f) =>
    `该记录已不在原来的行${part(f, 'row', (row) => `（第 ${row} 行）`)}${part(f, 'since', (since) => `，消失时间在 ${since} 至 ${fact(f, 'until')} 之间`)}。如果是误删，可以在“今日工作”或“操作”中一键放回。`,
  overwritten: (f) =>
    `${part(f, 'by', (by) => `${by} `)}保存修改时有人移动了行，该记录被覆盖。原来的内容保存在“日志”表中。`,
  stale: () => '该记录很久没有核实。请联系客户，或确认内容仍然有效。',
  'setting-refused': (f) =>
    `设置项“${fact(f, 'key')}”不能是“${fact(f, 'value')}”。在“设置”表中改正之前，将使用默认值。`,
  'kept-as-typed': (f) =>
    `按原样保存${part(f, 'standard', (standard) => `，未改为“${standard}”`)}。${part(f, 'reason', (reason) => `理由：“${reason}”。`)}`,
  'verify-empty': () => '此项为空，没有可核实的内容，请先填写。',
  'verify-field': (f) => `“${fact(f, 'key')}”不是需要核实的字段。`,
  'chain-broken': (f) =>
    Number(f['to'] ?? 0) > 0
      ? `日志断开：第 ${fact(f, 'seq')} 至 ${fact(f, 'to')} 条在保险库中缺失或被改动。请查看保险库的版本历史记录，把被改动的内容恢复回来。`
      : `日志${part(f, 'seq', (seq) => `在第 ${seq} 条`)}${part(f, 'row', (row) => (row === '0' ? '' : `（第 ${row} 行）`))}断开：有内容被手动改动、删除或插入。请查看表格的版本历史记录（文件 ▸ 版本历史记录），弄清是谁改的。`,
  'drill-failed': (f) =>
    `此快照的恢复演练未通过${part(f, 'differing', (count) => (count === '0' ? '：无法读取' : `：${count} 处不同`))}。请新建一份快照并重新演练；“快照”表写明了哪里不同。`,
  'snapshot-lost': (f) =>
    `${part(f, 'at', (at) => `${at} 的`)}快照已不在它的保险库里${part(f, 'vault', (id) => `（docs.google.com/spreadsheets/d/${id}）`)}。请在那里把被移走的内容恢复回来（文件 ▸ 版本历史记录）；如果另存过文件，可以打开文件（更多 ▸ 快照 ▸ 打开快照文件…）；否则请删除“快照”表中的这一行。`,
  'snapshot-doubtful': (f) =>
    `“快照”表中${part(f, 'at', (at) => ` ${at} `)}这一行的校验和与保险库里的快照不符，因此无法恢复。请把原来的校验和恢复回来（表格的文件 ▸ 版本历史记录）。如果没有人改过这一行，那就是保险库被改动了${part(f, 'vault', (id) => `（docs.google.com/spreadsheets/d/${id}）`)}：请用同样的办法恢复，或删除这一行。`,
  'mail-not-sent': (f) =>
    f['why'] === 'mail-quota'
      ? '未能就此事发邮件通知所有者：该账号今天的邮件额度已用完。请直接告知他们。'
      : '未能就此事发邮件通知所有者：该账号未授权本插件发送邮件。请直接告知他们，然后打开侧边栏并允许发送电子邮件。',
  'duplicate-suspected': (f) =>
    `可能与${part(f, 'other', (other) => ` ${other} `) || '另一位客户'}是同一位客户${
      part(f, 'reason', (reason) => `，保存时的说明：${reason}。`) || '，请对比后保留一条。'
    }`,
};
