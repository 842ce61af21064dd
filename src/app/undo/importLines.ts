import { payloadIn } from '../../core/audit/payload';
import type { ServiceUpdate } from '../../core/changeSet';
import type { RegisterAction } from '../../core/undo/actionsOf';
import { WITHDRAWN } from '../adoption/prepare';
import type { View } from '../ports';

/** The lines of the Import tab that an import put there: those of its list, held while it ran. */
export interface ImportRun {
  /** Title of the list's tab; '' where the import never said it came to its end. */
  readonly tab: string;
  /** 'YYYY-MM-DD HH:mm', both included. */
  readonly from: string;
  readonly to: string;
  /** Whether they are withdrawn now, and were held, or the other way round. */
  readonly withdraw: boolean;
}

/** What taking an action back has to do with the Import tab; null where it was no import, nor the undo of one. */
export function importRunOf(action: RegisterAction): ImportRun | null {
  const [first] = action.lines;
  const last = action.lines[action.lines.length - 1];
  if (first === undefined || last === undefined) return null;
  const end = action.lines.find(({ table, payload }) => table === '' && payload !== undefined);
  // Erased: then the times alone tell whose lines they are.
  const said = payloadIn(end?.payload ?? '');
  if (action.action === 'adopt') {
    const tab = (said?.['tab'] ?? '') as string;
    return { tab, from: first.at, to: last.at, withdraw: true };
  }
  const run = said?.['importRun'] as ImportRun | undefined;
  return run === undefined ? null : { ...run, withdraw: !run.withdraw };
}

export function importLines(view: View, run: ImportRun): readonly ServiceUpdate[] {
  const [was, becomes] = run.withdraw ? ['held', WITHDRAWN] : [WITHDRAWN, 'held'];
  return view.records('import').flatMap(({ row, fields }): readonly ServiceUpdate[] => {
    const at = String(fields['heldAt'] ?? '');
    const isOwn = (run.tab === '' || fields['source'] === run.tab) && at >= run.from && at <= run.to;
    return isOwn && fields['status'] === was ? [{ table: 'import', row, fields: { status: becomes } }] : [];
  });
}
