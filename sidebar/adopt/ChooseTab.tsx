import { useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { Waiting } from '../common/Waiting';
import { useAdopt } from './adoptContext';
import type { ChooseStep } from './useAdoption';

/** Which tab holds the list. The one that was open is chosen already. */
export function ChooseTab({ step }: { readonly step: ChooseStep }) {
  const { words, adoption } = useAdopt();
  const first = step.tabs.find((tab) => tab.title === step.active) ?? step.tabs[0];
  const [chosen, setChosen] = useState(first?.title ?? '');
  if (first === undefined) return <p>{words.noTabs}</p>;
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        adoption.inspect(chosen);
      }}
    >
      <p>{words.intro}</p>
      <fieldset>
        <legend>{words.tab}</legend>
        {step.tabs.map((tab) => (
          <label key={tab.title} class="side">
            <input type="radio" name="tab" checked={chosen === tab.title} onChange={() => setChosen(tab.title)} />
            <span>{tab.title}</span>
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <Button type="submit" look="primary" busy={adoption.busy}>
          {words.inspect}
        </Button>
      </div>
      {adoption.busy && <Waiting text={words.inspecting} />}
    </form>
  );
}
