import { viewWords } from '../words/served';
import type { Choice, Filter } from './historyModel';

interface FiltersProps {
  readonly filter: Filter;
  readonly choices: Readonly<Record<keyof Filter, readonly Choice[]>>;
  readonly onFilter: (filter: Filter) => void;
}

/** Narrows a history to a field, a person, a way in; a filter with one choice alone is not offered. */
export function Filters({ filter, choices, onFilter }: FiltersProps) {
  const { history: words } = viewWords();
  const names = { field: words.field, by: words.who, where: words.where };
  return (
    <div class="life-filters" role="group" aria-label={words.filter}>
      {(['field', 'by', 'where'] as const)
        .filter((key) => choices[key].length > 1)
        .map((key) => (
          <label key={key}>
            {names[key]}
            <select value={filter[key]} onChange={(event) => onFilter({ ...filter, [key]: event.currentTarget.value })}>
              <option value="">{words.all}</option>
              {choices[key].map((choice) => (
                <option key={choice.key} value={choice.key}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ))}
    </div>
  );
}
