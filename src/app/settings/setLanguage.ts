import { RegisterError } from '../../core/registerError';
import { commitChanges, requireRole } from '../act';
import type { Deps } from '../ports';

/** Sets the language of menus and messages: 'auto' follows each person's account. Labels on the sheet stay as they are. */
export function setLanguage(deps: Deps, language: 'auto' | 'en' | 'zh'): void {
  deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'owner');
    const row = view.records('settings').find((record) => record.fields['key'] === 'language');
    const fields = { key: 'language', value: language };
    const payload = { setting: 'language', before: view.settings.text.language, after: language };
    const after = commitChanges(
      deps,
      view,
      {
        kind: 'edited',
        action: 'setting',
        origin: 'form',
        changes: [],
        entries: [{ action: 'setting', table: 'settings', recordId: 'language', payload }],
        ...(row === undefined
          ? { added: [{ table: 'settings', rows: [fields] }] }
          : { updated: [{ table: 'settings', row: row.row, fields }] }),
      },
      { requestId: deps.uuid() },
    );
    if (after === null) throw new RegisterError('platform', { operation: 'setting' });
  });
}
