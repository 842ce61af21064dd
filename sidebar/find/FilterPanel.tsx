import { useMemo, useState } from 'preact/hooks';
import { nextContacts, type SearchFilter } from '../../src/core/search/filter';
import { Button } from '../common/Button';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { useFinding } from './finding';

interface FilterPanelProps {
  readonly filter: SearchFilter;
  readonly onFilter: (filter: SearchFilter) => void;
  readonly empty: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Chooses what the list is narrowed down by, and saves it by name. */
export function FilterPanel({ filter, onFilter, empty }: FilterPanelProps) {
  const { open, t } = useSession();
  const tags = useTags();
  const set = (key: keyof SearchFilter, value: string | boolean): void => {
    const { [key]: _, ...others } = filter;
    onFilter(value === '' || value === false ? others : { ...others, [key]: value });
  };
  const stages = (open.lists['stage'] ?? []).map(({ key, labels }) => ({ value: key, label: labels[open.language] }));
  const members = open.members.map(({ email }) => ({ value: email, label: memberName(open, email) }));
  const nexts = nextContacts.map((next) => ({ value: next, label: t.find.nexts[next] }));
  return (
    <div class="filter-panel" id="filter-panel">
      <Chooser name="owner" label={t.find.owner} value={filter.owner} choices={members} onChoose={set} />
      <Chooser name="stage" label={t.find.stage} value={filter.stage} choices={stages} onChoose={set} />
      <Chooser name="next" label={t.find.next} value={filter.next} choices={nexts} onChoose={set} />
      <Chooser
        name="tag"
        label={t.find.tag}
        value={filter.tag}
        choices={tags.map((tag) => ({ value: tag, label: tag }))}
        onChoose={set}
      />
      <Check name="stale" label={t.find.staleOnly} on={filter.stale === true} onCheck={set} />
      <Check name="starred" label={t.find.starredOnly} on={filter.starred === true} onCheck={set} />
      <Check name="archived" label={t.find.archivedOnly} on={filter.archived === true} onCheck={set} />
      {!empty && <SaveFilter filter={filter} onClear={() => onFilter({})} />}
      <SavedFilters />
    </div>
  );
}

interface ChooserProps {
  readonly name: keyof SearchFilter;
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (key: keyof SearchFilter, value: string) => void;
}

function Chooser({ name, label, value = '', choices, onChoose }: ChooserProps) {
  const { t } = useSession();
  if (choices.length === 0 && value === '') return null;
  const known = value === '' || choices.some((choice) => choice.value === value);
  return (
    <label class="filter-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(name, event.currentTarget.value)}>
        <option value="">{t.find.any}</option>
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly name: keyof SearchFilter;
  readonly label: string;
  readonly on: boolean;
  readonly onCheck: (key: keyof SearchFilter, on: boolean) => void;
}

function Check({ name, label, on, onCheck }: CheckProps) {
  return (
    <span class="filter-check">
      <input
        id={`filter-${name}`}
        type="checkbox"
        checked={on}
        onChange={(event) => onCheck(name, event.currentTarget.checked)}
      />
      <label for={`filter-${name}`}>{label}</label>
    </span>
  );
}

function SaveFilter({ filter, onClear }: { readonly filter: SearchFilter; readonly onClear: () => void }) {
  const { t, say } = useSession();
  const { change } = useFinding();
  const [name, setName] = useState('');
  const save = (): void => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    change({ saveFilters: [{ name: trimmed, filter }] });
    say(t.find.filterSaved(trimmed));
    setName('');
  };
  return (
    <form
      class="filter-save"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for="filter-name">{t.find.saveAs}</label>
      <input
        id="filter-name"
        type="text"
        maxLength={60}
        autocomplete="off"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t.find.save}</Button>
      <Button look="quiet" onClick={onClear}>
        {t.find.clear}
      </Button>
    </form>
  );
}

function SavedFilters() {
  const { t } = useSession();
  const { preferences, change } = useFinding();
  if (preferences.filters.length === 0) return null;
  return (
    <div class="filter-saved">
      <h2>{t.find.savedFilters}</h2>
      <ul class="plain-list">
        {preferences.filters.map(({ name }) => (
          <li key={name}>
            <span>{name}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={t.find.drop(name)}
              title={t.find.drop(name)}
              onClick={() => change({ dropFilters: [name] })}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const TAGS = 100;

/** Tags in use, the commonest first. */
function useTags(): readonly string[] {
  const { candidates } = useFinding();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { entry } of candidates) for (const tag of entry.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, TAGS)
      .map(([tag]) => tag);
  }, [candidates]);
}
