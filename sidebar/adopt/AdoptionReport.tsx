import { useEffect, useRef } from 'preact/hooks';
import type { AdoptionResult } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { closeDialog } from '../common/DialogFrame';
import { useAdopt } from './adoptContext';
import { Count } from './ReviewList';

/** The result as a sum that can be checked, and what to do with the rest. */
export function AdoptionReport({ result }: { readonly result: AdoptionResult }) {
  const { t, words } = useAdopt();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const doubtful = Object.entries(result.issues)
    .filter(([code]) => code !== 'duplicate-suspected')
    .reduce((sum, [, count]) => sum + count, 0);
  return (
    <section class="panel">
      <h2 class="big" ref={heading} tabIndex={-1}>
        {words.doneTitle}
      </h2>
      <dl class="counts sum">
        <Count value={result.taken} label={words.taken} tone="good" />
        <span aria-hidden="true">+</span>
        <Count value={result.already} label={words.already} />
        <span aria-hidden="true">+</span>
        <Count value={result.held} label={words.held} tone={result.held > 0 ? 'warn' : 'plain'} />
        <span aria-hidden="true">=</span>
        <Count value={result.read} label={words.read} />
      </dl>
      {result.held > 0 && <p>{words.heldAdvice}</p>}
      {doubtful > 0 && <p>{words.reviewAdvice(doubtful)}</p>}
      {result.duplicatesSuspected > 0 && <p>{words.duplicatesAdvice(result.duplicatesSuspected)}</p>}
      <div class="buttons">
        <Button look="primary" onClick={closeDialog}>
          {t.common.close}
        </Button>
      </div>
    </section>
  );
}
