import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListSort } from '../../src/core/adoption/types';
import { Button } from '../common/Button';
import { useAdopt } from './adoptContext';
import { ColumnsTable } from './ColumnsTable';
import { DefaultsChoice, OwnersChoice } from './OwnersChoice';
import { Findings } from './Findings';
import type { Decisions } from './choices';
import type { ReviewStep } from './useAdoption';

const SORTS: readonly ListSort[] = ['customers', 'purchases', 'orders'];

/** What adopting the list would do. A changed choice has to be looked at again before it can be confirmed. */
export function ReviewList({ step }: { readonly step: ReviewStep }) {
  const { t, words, adoption } = useAdopt();
  const { preview, tab } = step;
  const [seen, setSeen] = useState<Decisions>(adoption.decisions);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    setSeen(adoption.decisions);
  }, [preview]);
  const changed = seen !== adoption.decisions;
  return (
    <>
      <h2 class="big" ref={heading} tabIndex={-1}>
        {tab} · {words.summary(preview.read)}
      </h2>
      {preview.titles.length > 0 && (
        <p class="quiet">
          {words.titles}: {preview.titles.join(' / ')}
        </p>
      )}
      <Counts />
      <SortChoice proposed={preview.sort} />
      <ColumnsTable preview={preview} />
      <OwnersChoice preview={preview} />
      <DefaultsChoice />
      <Findings preview={preview} />
      <div class="foot">
        <p>{changed ? words.changed : words.confirmText(tab)}</p>
        <div class="buttons">
          {changed ? (
            <Button look="primary" busy={adoption.busy} onClick={() => adoption.inspect(tab)}>
              {words.again}
            </Button>
          ) : (
            <Button
              look="primary"
              busy={adoption.busy}
              disabled={preview.taken === 0}
              onClick={() => adoption.adopt(tab)}
            >
              {words.confirm(preview.taken)}
            </Button>
          )}
          <Button onClick={adoption.listTabs}>{words.otherTab}</Button>
          <Button look="quiet" onClick={() => google.script.host.close()}>
            {t.common.cancel}
          </Button>
        </div>
      </div>
    </>
  );
}

/** What a row of the list is about: everything else follows from it. */
function SortChoice({ proposed }: { readonly proposed: ListSort }) {
  const { words, adoption } = useAdopt();
  return (
    <label class="inline">
      {words.sort}{' '}
      <select
        value={adoption.decisions.sort ?? proposed}
        onChange={(event) => adoption.decide({ ...adoption.decisions, sort: sortFrom(event.currentTarget.value) })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

function sortFrom(value: string): ListSort {
  return SORTS.find((sort) => sort === value) ?? 'customers';
}

function Counts() {
  const { words, adoption } = useAdopt();
  if (adoption.step.name !== 'review') return null;
  const { preview } = adoption.step;
  return (
    <dl class="counts">
      <Count value={preview.taken} label={words.willTake} tone="good" />
      <Count value={preview.already} label={words.alreadyThere} />
      <Count value={preview.held} label={words.willHold} tone={preview.held > 0 ? 'warn' : 'plain'} />
    </dl>
  );
}

export function Count({
  value,
  label,
  tone = 'plain',
}: {
  readonly value: number;
  readonly label: string;
  readonly tone?: string;
}) {
  return (
    <div class={`tally ${tone}`}>
      <dd>{String(value)}</dd>
      <dt>{label}</dt>
    </div>
  );
}
