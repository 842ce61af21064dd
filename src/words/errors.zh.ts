import type { RegisterErrorCode } from '../core/registerError';
import { fact, part, type Wording } from './wording';

const ACTIONS: Readonly<Record<string, string>> = {
  adopt: '导入名单',
  restore: '恢复快照',
  drill: '恢复演练',
  undo: '撤销操作',
  archive: '归档客户',
  unarchive: '恢复归档的客户',
};

/** 使操作无法继续的情况：发生了什么，数据怎样，该怎么做。 */
export const errorsZh: Readonly<Record<RegisterErrorCode, Wording>> = {
  'not-set-up': () => '这个表格还没有客户档案。请选择“客户档案 ▸ 初始化…”。',
  'tab-missing': (f) => `缺少工作表“${fact(f, 'tab')}”。请选择“客户档案 ▸ 初始化…”进行修复。`,
  'column-missing': (f) => `工作表“${fact(f, 'tab')}”缺少“${fact(f, 'field')}”列。请选择“客户档案 ▸ 初始化…”进行修复。`,
  'column-new': (f) =>
    `工作表“${fact(f, 'tab')}”还没有新增的“${fact(f, 'field')}”列。请选择“客户档案 ▸ 初始化…”添加；在此之前其他功能照常使用。`,
  'column-ambiguous': (f) =>
    `工作表“${fact(f, 'tab')}”中有多列都像是“${fact(f, 'field')}”。请删除或改名多余的列，然后重试。`,
  'layout-newer': (f) =>
    `该档案由更新版本的插件创建${part(f, 'version', (version) => `（结构版本 ${version}）`)}。请先更新插件；数据没有改动。`,
  'system-damaged': (f) =>
    `隐藏的“系统”表已损坏${part(f, 'key', (key) => `（“${key}”）`)}。请选择“客户档案 ▸ 初始化…”修复，或从快照恢复。`,
  busy: () => '其他人正在保存。数据没有改动，请几秒后重试。',
  platform: () => 'Google 表格没有正常响应。请重试；重复提交是安全的，不会保存两次。',
  'not-a-member': (f) => `${fact(f, 'email') || '您的账号'}不在“成员”表中。请联系档案的所有者添加您。`,
  'role-insufficient': (f) =>
    `您的角色${part(f, 'role', (role) => `（${role}）`)}没有此权限${part(f, 'needs', (needs) => `，需要“${needs}”角色`)}。请联系档案的所有者。`,
  'identity-unknown': () => 'Google 没有提供您的身份。请只登录一个账号，或请管理员允许插件读取您的邮箱地址。',
  'bad-request': (f) => `无法理解该请求${part(f, 'path', (path) => `（${path}）`)}。请重新打开侧边栏后再试。`,
  'not-found': (f) => `记录${part(f, 'id', (id) => ` ${id} `)}已不在档案中，可能已被删除或归档。`,
  'record-gone': (f) =>
    `记录${part(f, 'id', (id) => ` ${id} `)}已经不在档案里。请先撤销移除它的操作（更多 ▸ 操作记录），然后才能恢复其中的字段。`,
  'record-archived': (f) =>
    `记录${part(f, 'id', (id) => ` ${id} `)}已经归档。请先把它从归档中移回，然后才能恢复其中的字段。`,
  'record-not-then': (f) =>
    `${part(f, 'at', (at) => `${at} 时`) || '那时'}还没有记录${part(f, 'id', (id) => ` ${id}`)}，或者它已被移除。请选一个它在档案里的时间；没有做任何改动。`,
  'field-not-own': (f) => `字段${part(f, 'key', (key) => ` ${key} `)}是内置字段，种类不能更改，可以另加自己的字段。`,
  'other-customer': (f) =>
    `记录${part(f, 'id', (id) => ` ${id} `)}属于另一位客户${part(f, 'customer', (id) => `（${id}）`)}。没有做任何更改，请打开那位客户再试。`,
  'snapshot-not-found': (f) => `没有快照${part(f, 'snapshotId', (id) => ` ${id}`)}。请从列表中另选一个。`,
  'snapshot-damaged': (f) =>
    `快照${part(f, 'snapshotId', (id) => ` ${id} `)}已损坏：校验和不符。没有恢复任何内容，请另选一个。`,
  'snapshot-newer': (f) =>
    `快照${part(f, 'snapshotId', (id) => ` ${id} `)}由更新版本的插件创建。请先更新插件；没有恢复任何内容。`,
  'snapshot-other-register': (f) =>
    `快照${part(f, 'snapshotId', (id) => ` ${id} `)}属于另一份客户档案。没有恢复任何内容，请选择本档案的快照。`,
  'trail-moved': (f) =>
    `“日志”表只能追溯到 ${fact(f, 'since')}，更早的记录在未与您共享的保险库中。请选择更晚的日期，或请客户档案的所有者来做。未作任何更改。`,
  'vault-unreachable': (f) =>
    fact(f, 'why') === 'gone'
      ? '存放此快照的保险库表格已被删除。请在创建者云端硬盘的回收站中查找，或选择其他快照。未做任何更改。'
      : fact(f, 'why') === 'refused'
        ? 'Google 拒绝了存放快照的保险库表格：可能已满，或其中的工作表被删除。未做任何更改；下一个快照会存入另一个保险库。'
        : '存放快照的保险库表格未与您共享。请让客户档案的所有者共享给您，或由其操作。未做任何更改。',
  'vault-not-made': () =>
    'Google 未能创建保险库表格，可能是此账号今天新建表格的次数已用完。未保存快照，也未做任何更改；请明天再试，或由另一位所有者操作。',
  'snapshot-unfinished': () => '客户档案太大，一次存不完：快照的一部分已在保险库中。再按一次，会从中断处继续。',
  'segment-damaged': (f) =>
    `日志中有一段${part(f, 'from', (from) => `（第 ${from} 至 ${fact(f, 'to')} 号）`)}无法读取：它在保险库里缺失，或与存入时不同。请查看该保险库的版本历史记录（文件 ▸ 版本历史记录），把被改动的内容恢复回来。`,
  'chain-broken': (f) =>
    `日志${part(f, 'seq', (seq) => `在第 ${seq} 号`)}${part(f, 'row', (row) => `（第 ${row} 行）`)}断开：有记录被改动、删除或插入。没有移动任何内容；请查看表格的版本历史记录，弄清是谁改的。`,
  'row-moved': (f) =>
    `保存${part(f, 'id', (id) => ` ${id} `)}的瞬间有人移动了行。请查看“待核对”表，其中列出了受影响的记录和原来的内容。`,
  'action-in-progress': (f) =>
    `另一项操作${part(f, 'action', (action) => `（${ACTIONS[action] ?? action}）`)}尚未完成。请等它完成或继续执行，然后重试。`,
  'list-empty': () => '该工作表没有可以导入的行，请另选一个。',
  'list-no-header': () => '该工作表没有表头。请在数据上方用一行写明各列名称，然后重试。',
  'tab-unknown': (f) => `表格中没有工作表“${fact(f, 'tab')}”，可能已改名或删除。`,
  'draft-too-large': () => '内容太长，无法保存为草稿。侧边栏不关闭，内容就还在表单里，请直接保存客户。',
  'drafts-full': (f) =>
    `草稿已满${part(f, 'count', (count) => `（已有 ${count} 份）`)}，请先保存或放弃其中几份；已填写的内容仍在表单里。`,
  'scratch-unreachable': () => '无法打开恢复演练所用的电子表格。请重新演练：会自动新建一个。',
  'mail-quota': (f) =>
    `此账号今天的邮件额度已用完${part(f, 'needs', (needs) => `（还需 ${needs} 封）`)}。请直接告知所有者，或明天再试。`,
  'mail-refused': () => '此账号未授权本插件发送邮件。请打开侧边栏并允许发送电子邮件，然后重试。',
  'action-unknown': () => '操作列表里已没有这一项。请重新加载操作列表；没有任何改动。',
  'action-undone': (f) =>
    `这项操作已被撤销${part(f, 'by', (by) => `（${by}）`)}${part(f, 'at', (at) => `，时间：${at}`)}。如要恢复，请撤销那次撤销。`,
  'action-not-own': (f) =>
    `这项操作是${fact(f, 'by') || '其他人'}做的。您只能撤销或继续自己的操作；请让客户档案的所有者来处理。`,
  'undo-nothing': (f) =>
    fact(f, 'kept') === '0'
      ? '所有内容已经和这项操作之前一样，没有改动。'
      : '这项操作的内容后来都有改动或已不在，无法自动撤回。请查看后来的改动并逐项选择。',
  'id-in-use': (f) =>
    `记录${part(f, 'id', (id) => ` ${id}`)}${part(f, 'name', (name) => `（${name}）`)}已重新在档案中，不能再恢复一份。没有任何改动；请对照它的历史记录。`,
  'customer-archived': (f) =>
    `${fact(f, 'name') || '该客户'}${part(f, 'id', (id) => `（${id}）`)}已归档，未保存任何内容。请先恢复该客户，再重新保存。`,
  'archive-already': (f) => `客户${part(f, 'id', (id) => ` ${id} `)}已经归档。`,
  'archive-id-in-use': (f) =>
    `编号${part(f, 'id', (id) => ` ${id} `)}同时出现在“客户”表和“归档”表中，未作任何更改。请对比两行，删除错误的一行。`,
  'archive-too-long': (f) =>
    `客户${part(f, 'id', (id) => ` ${id} `)}在自建列及其批注中的文字超出“归档”表一个单元格的容量。请缩短后再归档。`,
  'archive-needs-set-up': (f) =>
    `完整移动客户${part(f, 'id', (id) => ` ${id} `)}所需的列不存在。请在菜单“客户档案 ▸ 设置…”中重新设置一次后再试；未作任何更改。`,
  'archive-damaged': (f) =>
    `“归档”表中客户${part(f, 'id', (id) => ` ${id} `)}的自建列内容被手工改动，无法读取。请根据历史记录恢复隐藏列“其他内容”的单元格后再试。`,
  'request-reused': () => '该请求曾以不同内容保存过。请先查看记录；如果缺少您的修改，请再保存一次。',
};
