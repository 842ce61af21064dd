import type { ActionEntry } from '../../src/contract/replies';
import { viewWords } from '../words/served';
import { ActionDetail } from './ActionDetail';

interface ActionItemProps {
  readonly entry: ActionEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One action: who did what and when; pressed, what it did to which record. */
export function ActionItem({ entry, isOpen, onToggle }: ActionItemProps) {
  const { actions: words } = viewWords();
  return (
    <li class={entry.undoneBy === undefined ? 'action' : 'action was-undone'}>
      <button type="button" class="action-line" aria-expanded={isOpen} onClick={onToggle}>
        <time dateTime={entry.at.replace(' ', 'T')}>{entry.at.slice(11)}</time>
        <span class="action-label">{entry.label}</span>
        {entry.undoneBy !== undefined && <span class="chip">{words.undone}</span>}
        {entry.why === 'in-progress' && <span class="chip">{words.halfDone}</span>}
      </button>
      {isOpen && <ActionDetail entry={entry} />}
    </li>
  );
}
