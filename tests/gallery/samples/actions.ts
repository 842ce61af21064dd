import type { ActionEntry, ActionsReply, PreviewUndoReply, UndoReply } from '../../../src/contract/undo';
import type { Language } from '../../../src/core/schema/settings';
import { halfDone, ME } from '../../browser/support/openReply';

const counts = (create: number, update: number, remove: number): ActionEntry['counts'] => ({
  customers: { create, update, remove },
});

const entry = (over: Partial<ActionEntry> & Pick<ActionEntry, 'id' | 'at' | 'label'>): ActionEntry => ({
  by: ME,
  origin: 'form',
  action: 'save',
  kind: 'save',
  counts: counts(0, 1, 0),
  records: 1,
  names: [],
  undoable: true,
  ...over,
});

/** What was done on two days, one of each sort. */
export function sampleActions(language: Language): ActionsReply {
  const said = (en: string, zh: string): string => (language === 'zh' ? zh : en);
  return {
    more: true,
    actions: [
      entry({
        id: '57',
        at: '2026-11-21 10:12',
        label: said('Wang Fang changed customer Li Na', '王芳修改了客户“李娜”'),
      }),
      entry({
        id: '17',
        at: '2026-11-21 09:40',
        kind: 'sheet',
        origin: 'paste',
        records: 40,
        counts: counts(30, 10, 0),
        label: said('Chen Wei pasted 40 customers', '陈伟粘贴了40 位客户'),
        undoable: false,
        why: 'undone',
        undoneBy: '60',
      }),
      entry({
        id: '9',
        at: '2026-11-20 17:05',
        kind: 'sheet',
        origin: 'sweep',
        by: 'unknown',
        action: 'vanished',
        counts: counts(0, 0, 1),
        label: said('Deleted in the sheet: customer Bob Ray', '在表格中被删除：客户“鲍勃”'),
      }),
    ],
  };
}

/** The newest of them was left half done by somebody else. */
export function sampleHalfDone(language: Language): ActionsReply {
  const { actions, more } = sampleActions(language);
  const half = actions.map((each, index) => (index > 0 ? each : { ...each, undoable: false, why: 'in-progress' }));
  return { actions: half, more, unfinished: halfDone('undo', 1_200, 5_000) };
}

/** What one of them did, and what was changed since. */
export function samplePreview(language: Language): PreviewUndoReply {
  const said = (en: string, zh: string): string => (language === 'zh' ? zh : en);
  const [action] = sampleActions(language).actions;
  if (action === undefined) throw new Error('no action');
  const record = { table: 'customers', id: 'C-000002-L', name: said('Li Na', '李娜') };
  return {
    action,
    total: 1,
    records: [
      {
        ...record,
        op: 'update',
        state: 'partly',
        fields: [
          { field: 'phone', label: said('Mobile', '手机'), before: '138 0013 8000', after: '139 0013 9000' },
          {
            field: 'notes',
            label: said('Notes', '备注'),
            before: said('(empty)', '（空）'),
            after: said('calls back', '会回电'),
          },
        ],
      },
    ],
    changes: counts(0, 1, 0),
    conflictCount: 2,
    conflicts: [
      {
        ...record,
        key: 'customers C-000002-L notes',
        field: 'notes',
        label: said('Notes', '备注'),
        why: 'changed-since',
        message: said('Changed since', '后来又改过'),
        choosable: true,
        wasBefore: said('(empty)', '（空）'),
        actionMade: said('calls back', '会回电'),
        now: said('called back on Monday', '周一已回电'),
        by: said('Chen Wei', '陈伟'),
        at: '2026-11-21 10:20',
      },
      {
        ...record,
        key: 'customers C-000002-L email',
        field: 'email',
        label: said('E-mail', '邮箱'),
        why: 'unknown-before',
        message: said('What stood there before is not known', '不知道以前是什么内容'),
        choosable: false,
        by: '',
        at: '',
      },
    ],
  };
}

export const sampleUndo: UndoReply = {
  done: true,
  progress: { done: 120, total: 120 },
  undone: counts(0, 60, 60),
  kept: 2,
  conflicts: [],
  safetySnapshotId: 'S-202611211030-1a2b3c4d',
  actionId: '70',
};
