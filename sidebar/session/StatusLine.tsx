import { useSession } from './session';

/** The last line of the first view: how many customers, how much to review. */
export function StatusLine() {
  const { open, t } = useSession();
  return (
    <footer class="status">
      <span>{t.open.customers(open.counts.customers)}</span>
      {open.counts.reviewOpen > 0 && <span>{t.open.reviewOpen(open.counts.reviewOpen)}</span>}
      <span class="user">{open.user}</span>
    </footer>
  );
}
