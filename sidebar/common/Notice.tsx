import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'bad' | 'good';
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Read out at once by screen readers. */
  readonly urgent?: boolean;
}

/** A box that says something about what stands below it. */
export function Notice({ tone, title, children, urgent }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={urgent === true ? 'alert' : undefined}>
      {title !== undefined && <h2 class="notice-title">{title}</h2>}
      {children}
    </div>
  );
}
