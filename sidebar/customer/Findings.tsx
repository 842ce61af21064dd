import { Notice } from '../common/Notice';
import { useSession } from '../session/session';
import { useGlance } from './glance';

/** What stands in Review about this customer and what hangs on it. */
export function Findings() {
  const { open, t } = useSession();
  const { review } = useGlance().sheet;
  if (review.length === 0) return null;
  const label = (table: string, key: string): string =>
    open.tables[table]?.find((field) => field.key === key)?.[open.language] ?? key;
  return (
    <Notice tone="warn" title={`${t.customer.review} (${String(review.length)})`}>
      <ul class="plain-list">
        {review.map((finding, i) => (
          <li key={i}>
            {finding.field !== '' && <b>{label(finding.table, finding.field)}: </b>}
            {finding.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
