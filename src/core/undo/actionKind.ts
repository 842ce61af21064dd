import type { RegisterAction } from './actionsOf';

/**
 * Sorts of actions that a list can be narrowed to: `save` in the sidebar, `sheet` by hand in the cells or found there,
 * `import`, `archive` to Archive and back, `restore` of anything, undo included.
 */
export type ActionKind = 'save' | 'sheet' | 'import' | 'archive' | 'restore';

export function kindOfAction({ action, origin }: Pick<RegisterAction, 'action' | 'origin'>): ActionKind {
  if (action === 'archive' || action === 'unarchive') return 'archive';
  if (origin === 'import') return 'import';
  if (origin === 'restore') return 'restore';
  return origin === 'form' || origin === 'setup' ? 'save' : 'sheet';
}
