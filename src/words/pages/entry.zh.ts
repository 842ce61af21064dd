import type { Twin } from '../wording';
import type { entryEn } from './entry.en';

/** 录入客户：粘贴识别、识别结果、按原样保存、草稿。 */
export const entryZh: Twin<typeof entryEn> = {
  between: '、',
  paste: {
    label: '粘贴名片、签名或聊天内容',
    hint: '自动填好表单，识别不出的内容放进“备注”。',
    fill: '识别并填写',
    reading: '识别中…',
    filled: (count) => `已填写 ${String(count)} 项，请核对带标记的内容后保存。`,
    stayed: (fields) => `保留您已填写的：${fields}。`,
    nothing: '没有识别出可以填写的内容。',
    tooLong: (length, limit) => `共 ${length} 个字符，一次最多识别 ${limit} 个。请只粘贴与客户有关的部分。`,
    undo: '撤销',
    acceptAll: '全部无误',
  },
  guess: {
    mark: '识别',
    unsure: '不确定',
    from: '来自',
    accept: (field) => `${field}无误`,
  },
  keep: {
    offer: '按原样保存',
    reason: '为什么要按原样保存？',
    needed: '请说明按原样保存的理由，或改用标准形式。',
    undo: '改用标准形式',
    kept: (reason) => `按原样保存：${reason}`,
  },
  draft: {
    kept: (time) => `草稿已存 ${time}`,
    notKept: '草稿暂时存不上。只要不关闭侧边栏，已填写的内容就还在。',
    offer: (time) => `要继续填写 ${time} 的内容吗？`,
    several: '要继续之前没填完的内容吗？',
    unnamed: '新客户',
    editing: (name) => `对${name}的修改`,
    goOn: '继续填写',
    discard: '放弃',
    discardNamed: (name) => `放弃${name}`,
    goOnNamed: (name) => `继续填写${name}`,
  },
  hidden: (fields) => `当前不显示，也不会保存：${fields}。`,
  gone: {
    title: '该客户已不存在',
    text: '您编辑期间，有人删除或归档了这位客户。您填写的内容还在这里。',
    saveAsNew: '另存为新客户',
  },
};
