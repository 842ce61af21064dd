import { useSession } from '../session/session';
import { useFinding } from './finding';

/** Stars a customer, or takes the star away. */
export function Star({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useSession();
  const { preferences, change } = useFinding();
  const starred = preferences.stars.includes(id);
  const label = starred ? t.find.unstar(name) : t.find.star(name);
  return (
    <button
      type="button"
      class={starred ? 'icon-button star on' : 'icon-button star'}
      aria-label={label}
      title={label}
      onClick={() => change(starred ? { unstar: [id] } : { star: [id] })}
    >
      <span aria-hidden="true">{starred ? '★' : '☆'}</span>
    </button>
  );
}
