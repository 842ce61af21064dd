import { useState } from 'preact/hooks';
import type { Typed } from '../forms/formModel';
import { useSession } from '../session/session';
import { reasonsText } from './DuplicateCard';
import { Duplicates } from './Duplicates';
import type { Suggestions } from './useSuggestions';

interface EarlyHintProps {
  readonly suggestions: Suggestions;
  readonly typed: Typed;
}

/** One line while a new customer is typed: somebody is like this. It takes no focus and stands in nobody's way. */
export function EarlyHint({ suggestions: { hits, dismiss }, typed }: EarlyHintProps) {
  const { t } = useSession();
  const [wide, setWide] = useState(false);
  const best = hits[0];
  return (
    <>
      <p class="unseen" aria-live="polite">
        {best === undefined ? '' : t.duplicates.alike(hits.length)}
      </p>
      {best !== undefined && (
        <div class="early">
          <div class="early-line">
            <button type="button" class="more" aria-expanded={wide} onClick={() => setWide(!wide)}>
              {t.duplicates.alike(hits.length)}
            </button>
            <button type="button" class="button quiet" onClick={dismiss}>
              {t.duplicates.hideAlike}
            </button>
          </div>
          {wide ? (
            <Duplicates hits={hits} typed={typed} isNew />
          ) : (
            <p>
              <b>{best.name === '' ? t.find.unnamed : best.name}</b> <small>{reasonsText(best, t)}</small>
            </p>
          )}
        </div>
      )}
    </>
  );
}
