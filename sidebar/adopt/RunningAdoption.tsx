import { Button } from '../common/Button';
import { useAdopt } from './adoptContext';
import type { RunningStep } from './useAdoption';

/** The bar while rows are taken, slice by slice; or the offer to go on with what is half done. */
export function RunningAdoption({ step }: { readonly step: RunningStep }) {
  const { words, adoption } = useAdopt();
  const text = words.working(step.done, step.total);
  return (
    <section class="panel" aria-busy={step.moving}>
      {!step.moving && <h2 class="big">{adoption.problem === '' ? words.unfinishedTitle : words.stopped}</h2>}
      <progress aria-label={words.progress} value={step.done} max={Math.max(step.total, 1)} />
      <p role="status">{step.moving ? text : words.unfinishedText(step.done, step.total)}</p>
      {!step.moving && (
        <div class="buttons">
          <Button look="primary" onClick={adoption.goOn}>
            {words.goOn}
          </Button>
        </div>
      )}
      <p class="quiet">{words.closingIsSafe}</p>
    </section>
  );
}
