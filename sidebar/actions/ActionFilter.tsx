import { viewWords } from '../words/served';
import type { Narrowed } from './useActions';

const KINDS = ['', 'save', 'sheet', 'import', 'archive', 'restore'] as const;

interface ActionFilterProps {
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}

/** Whose actions, and of which kind. */
export function ActionFilter({ narrowed, onChange }: ActionFilterProps) {
  const { actions: words } = viewWords();
  return (
    <div class="action-filter">
      <div class="sections" role="group" aria-label={words.whose}>
        {[false, true].map((mine) => (
          <button
            key={String(mine)}
            type="button"
            aria-pressed={narrowed.mine === mine}
            aria-current={narrowed.mine === mine ? 'true' : undefined}
            onClick={() => onChange({ ...narrowed, mine })}
          >
            {mine ? words.mine : words.all}
          </button>
        ))}
      </div>
      <select
        aria-label={words.kind}
        value={narrowed.kind}
        onChange={(event) => {
          const kind = KINDS.find((each) => each === event.currentTarget.value) ?? '';
          onChange({ ...narrowed, kind });
        }}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}
