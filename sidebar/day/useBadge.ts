import { useEffect } from 'preact/hooks';
import type { MyDayReply } from '../../src/contract/replies';
import { useSession } from '../session/session';

/** Keeps the number on the button in step with the person's own list. */
export function useBadge(day: MyDayReply | null): void {
  const { open, setWaiting } = useSession();
  const count = day === null || day.owner !== open.user ? null : day.due.total + day.review.total;
  useEffect(() => {
    if (count !== null) setWaiting(count);
  }, [count, setWaiting]);
}
