import { Notice } from '../common/Notice';

interface SkippedProps {
  readonly title: string;
  readonly skipped: readonly { readonly id: string; readonly message: string }[];
}

/** Customers who cannot go, or could not, and why. */
export function Skipped({ title, skipped }: SkippedProps) {
  if (skipped.length === 0) return null;
  return (
    <Notice tone="warn" urgent title={title}>
      <ul>
        {skipped.map(({ id, message }) => (
          <li key={id}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
