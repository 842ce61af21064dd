import type { Twin } from './wording';
import { fact, part, type Facts } from './wording';
import type { healthEn } from './health.en';

const number = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const span = (hours: number): string =>
  hours < 1 ? '不到 1 小时' : hours < 48 ? `${String(hours)} 小时` : `${String(Math.floor(hours / 24))} 天`;
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const cells = (f: Facts): string =>
  `已用 ${grouped(number(f, 'cells'))} 个单元格，占上限 1000 万的 ${fact(f, 'percent')}%`;

export const healthZh: Twin<typeof healthEn> = {
  findings: {
    'automation-off': (f) =>
      number(f, 'idleDays') > 1
        ? `自动任务未启用，已有 ${fact(f, 'idleDays')} 天没有快照、没有巡检。`
        : '自动任务未启用：没有每日快照，不会巡检单元格里的改动，也没有月报。',
    'automation-stranger': (f) =>
      `自动任务以 ${fact(f, 'by')} 的名义运行，但此人已不在“成员”表中。一旦该账号失去权限，自动任务就会停止。`,
    'automation-demoted': (f) =>
      `自动任务以 ${fact(f, 'by')} 的名义运行，其角色为“${fact(f, 'role')}”，无权共享保险库，也无权恢复。`,
    'automation-silent': (f) =>
      `每小时任务已有 ${span(number(f, 'hours'))}没有动静。账号注销、失去权限或撤回授权时，Google 会停掉触发器。安装人：${fact(f, 'by')}。`,
    'automation-stuck': (f) =>
      `每小时任务能启动，但已有 ${span(number(f, 'hours'))}没有跑完${part(f, 'step', (job) => `，停在“${job}”这一步`)}。`,
    'automation-paused': (f) =>
      `${fact(f, 'by')} 的触发器今天已运行 ${fact(f, 'minutes')} 分钟；Google 每天给个人账号 90 分钟，用完暂停到明天。`,
    'automation-unseen': (f) => `${fact(f, 'by')} 安装的每小时任务还没有任何动静。`,
    'automation-runs': (f) =>
      `自动任务运行正常，由 ${fact(f, 'by')} 安装；上次动静在 ${number(f, 'minutes') < 60 ? `${fact(f, 'minutes')} 分钟` : span(Math.floor(number(f, 'minutes') / 60))}前。`,
    'trigger-missing': (f) => `您的“${fact(f, 'handler')}”触发器不见了。`,
    'job-failing': (f) =>
      `任务“${fact(f, 'job')}”${part(f, 'since', (at) => `自 ${at} 起`)}已失败 ${fact(f, 'count')} 次：${fact(f, 'error')}`,
    'job-late': (f) => `任务“${fact(f, 'job')}”已迟 ${span(number(f, 'hours'))}，漏了 ${fact(f, 'missed')} 次。`,
    'job-ahead': (f) =>
      `任务“${fact(f, 'job')}”记录的上次运行时间 ${fact(f, 'last')} 还没有到：时钟或时区改动过。任务照常继续运行。`,
    'jobs-run': (f) => `没有任务迟到；已有 ${fact(f, 'count')} 个任务运行过。`,
    'snapshot-none': () => '还没有任何快照。',
    'snapshot-old': (f) => `最近一次快照在 ${fact(f, 'at')}，距今 ${span(number(f, 'hours'))}。`,
    'snapshot-fresh': (f) => `最近一次快照：${fact(f, 'at')}。`,
    'chain-broken': (f) =>
      `日志链在第 ${fact(f, 'seq')} 条${number(f, 'row') > 0 ? `（第 ${fact(f, 'row')} 行）` : ''}断开：有条目被人手动修改、删除或移动过。检查时间：${fact(f, 'at')}。`,
    'chain-unchecked': (f) =>
      fact(f, 'at') === '' ? '日志链从未检查过。' : `日志链上次检查是 ${fact(f, 'days')} 天前。`,
    'chain-holds': (f) =>
      `日志链完整${number(f, 'entries') > 0 ? `，共 ${grouped(number(f, 'entries'))} 条` : ''}。检查时间：${fact(f, 'at')}。`,
    'drill-failed': (f) =>
      `${fact(f, 'at')} 的恢复演练失败：快照 ${fact(f, 'snapshot')} ${number(f, 'differences') > 0 ? `恢复后有 ${fact(f, 'differences')} 条记录不一致` : '无法恢复'}。`,
    'drill-missing': (f) => `已有 ${fact(f, 'days')} 天没有做恢复演练：快照能否恢复，无人知道。`,
    'drill-passed': (f) =>
      `${fact(f, 'at')} 的恢复演练通过：${grouped(number(f, 'records'))} 条记录原样恢复，用时 ${fact(f, 'seconds')} 秒。`,
    'vault-unreachable': (f) =>
      `用这个账号打不开保险库 ${fact(f, 'vault')}：它可能在回收站里、已被删除，或没有共享给您。`,
    'vault-owner': (f) =>
      `保险库 ${fact(f, 'vault')} 属于 ${fact(f, 'who')}，而此人已无权恢复：该账号一旦注销，保险库也会随之消失。`,
    'vault-open': (f) => `${fact(f, 'who')} 能打开保险库 ${fact(f, 'vault')}，但无权恢复。`,
    'vault-closed': (f) => `${fact(f, 'who')} 有权恢复，却打不开保险库 ${fact(f, 'vault')}。`,
    'vault-shared': (f) => `${fact(f, 'count')} 个保险库只有有权恢复的人能打开。`,
    'vault-unknown': () => '这次没能查到谁能打开保险库。',
    'locks-refused': (f) =>
      `两天内有 ${fact(f, 'refused')} 次保存因他人占用超过 20 秒而未能进行；最长等待 ${fact(f, 'seconds')} 秒。`,
    'locks-fine': (f) =>
      number(f, 'waits') + number(f, 'refused') === 0
        ? '两天内没有人需要等待他人保存。'
        : `两天内有 ${fact(f, 'waits')} 次保存等待过他人，最长 ${fact(f, 'seconds')} 秒；${number(f, 'refused') === 0 ? '没有' : `有 ${fact(f, 'refused')} 次`}被拒。`,
    'errors-unexpected': (f) => `两天内发生了 ${fact(f, 'count')} 次意外错误，最多的是“${fact(f, 'code')}”。`,
    'errors-few': (f) =>
      number(f, 'count') === 0 ? '两天内没有错误。' : `两天内发生了 ${fact(f, 'count')} 次已知错误，均已给出说明。`,
    'time-short': (f) =>
      `触发器今天已运行 ${fact(f, 'minutes')} 分钟，其中 ${fact(f, 'edits')} 分钟用于单元格编辑。Google 每天给个人账号 90 分钟；超过 45 分钟后，编辑只由每小时巡检处理。`,
    'time-fine': (f) => `触发器今天已运行 ${fact(f, 'minutes')} 分钟（个人账号每天 90 分钟）。`,
    'mail-out': () => '当前账号今天已不能再发邮件。',
    'mail-unsent': (f) => `未能用邮件通知所有者出了什么问题：${fact(f, 'error')}`,
    'mail-left': (f) => `今天还可以给 ${fact(f, 'left')} 个收件人发邮件。`,
    'cells-full': (f) => `${cells(f)}。最大的表是“${fact(f, 'largest')}”（占 ${fact(f, 'share')}%）。`,
    'cells-filling': (f) =>
      `${cells(f)}。照现在的速度，${fact(f, 'day')}（${fact(f, 'days')} 天后）就会满。最大的表是“${fact(f, 'largest')}”（占 ${fact(f, 'share')}%）。`,
    'cells-growing': (f) => `${cells(f)}。照现在的速度，${fact(f, 'day')} 会满。`,
    'cells-steady': (f) => `${cells(f)}，没有增长。`,
    'audit-long': (f) => `“日志”表有 ${grouped(number(f, 'rows'))} 条，查找会变慢。`,
    'audit-size': (f) =>
      `“日志”表有 ${grouped(number(f, 'rows'))} 条${number(f, 'segments') > 0 ? `；更早的条目在保险库的 ${fact(f, 'segments')} 个分段里` : ''}。`,
    damage: (f) => fact(f, 'error'),
    whole: () => '档案的表和列都齐全。',
    holds: (f) => `${fact(f, 'count')} 个快照处于法律保留状态，不会被清理。`,
  },
  remedies: {
    '': '',
    install: '请启用自动任务。',
    takeOver: '请接管自动任务：之后以您的名义运行，原来的触发器不再起作用。',
    reinstall: '请重新启用自动任务，Google 会建立新的触发器。',
    consent: '请用自动任务所属账号立即运行任务，并按 Google 的提示授权；每晚会再试一次。',
    waitADay: '无需处理：Google 的每日额度一天内恢复，漏掉的会自动补上。',
    lookAgain: '请一小时后再看。若仍无动静，请重新启用自动任务。',
    runNow: '请立即运行任务。',
    readError: '请立即运行任务。若再次失败，请按给出的原因处理；执行日志里有出错位置。',
    setClock: '请在“文件 ▸ 设置”里检查时区，其他无需处理。',
    snapshot: '请立即拍一次快照。',
    chain: '请在菜单中检查日志链，并把指出的条目与最近的快照对照。',
    drill: '请在“快照”页运行一次演练。',
    share: '请打开保险库共享给他们；也可等任务运行，共享会跟随“成员”表。',
    unshare: '请打开保险库的共享设置移除他们，或给他们有权恢复的角色。',
    vault: '请让保险库的所有者共享给您，或从回收站取回。',
    ownVault: '请让此人或管理员把保险库的所有权转给您；在此之前，请下载一份快照留存。',
    fewerEdits: '大批数据请一次粘贴，不要逐格填写；导入请安排在人少的时候。',
    makeRoom: '请删除大表中的空行空列、归档旧条目，或把其他清单移到别的文件。',
    segment: '请等夜间任务把旧条目移入保险库，或立即运行任务。',
    setUp: '请选择“客户档案 ▸ 设置…”修复；不会删除任何内容。',
  },
  jobs: {
    resume: '继续未完成的操作',
    fields: '字段和选项',
    sweep: '巡检',
    vanished: '查找消失的行',
    snapshot: '快照',
    staleFlags: '久未联系标记',
    completeness: '完整度',
    report: '月报',
    chain: '日志链检查',
    segments: '移走旧日志',
    prune: '清理旧快照',
    vaultShare: '保险库共享',
    importRows: '清理旧的导入行',
    drill: '恢复演练',
    archive: '按规则归档',
    health: '健康检查',
    dispatcher: '每小时任务本身',
  },
  handlers: { onHour: '每小时任务', onSheetEdit: '单元格编辑' },
  roles: { owner: '所有者', entry: '录入', reader: '只读' },
  unexpected: '意外错误',
  mail: {
    subject: (n) => `客户档案：有 ${String(n)} 件事需要处理`,
    intro: (title) => `档案“${title}”出现了问题：`,
    outro:
      '“健康状况”页显示全部情况：菜单“客户档案 ▸ 健康状况”，或侧边栏“更多 ▸ 健康状况”。同一件事只通知一次；若一个月后仍未解决，会再次提醒。',
  },
};
