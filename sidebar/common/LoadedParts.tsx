import { useSession } from '../session/session';
import { Button } from './Button';
import { Notice } from './Notice';
import { Waiting } from './Waiting';

interface LoadedPartProps {
  readonly loaded: { readonly loading: boolean; readonly problem: string; readonly reload: () => void };
}

/** Asks the register again; turns while it does. */
export function ReloadButton({ loaded: { loading, reload } }: LoadedPartProps) {
  const { t } = useSession();
  return (
    <button type="button" class="icon-button" aria-label={t.customer.reload} title={t.customer.reload} onClick={reload}>
      <span aria-hidden="true" class={loading ? 'turning' : ''}>
        ↻
      </span>
    </button>
  );
}

/** Why there is no answer, with a way to ask again; before the first one, that it is on its way. */
export function LoadState({ loaded, first }: LoadedPartProps & { readonly first: boolean }) {
  const { t } = useSession();
  return (
    <>
      {loaded.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{loaded.problem}</p>
          <Button onClick={loaded.reload}>{t.common.retry}</Button>
        </Notice>
      )}
      {first && loaded.loading && <Waiting text={t.common.loading} />}
    </>
  );
}
