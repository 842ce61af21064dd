import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  /** A busy button says so and does nothing; it keeps the focus. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly title?: string | undefined;
  /** Whether what the button opens is open. */
  readonly expanded?: boolean;
}

export function Button({
  children,
  onClick,
  look = 'plain',
  type = 'button',
  busy,
  disabled,
  label,
  title,
  expanded,
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button ${look}`}
      aria-busy={busy === true}
      aria-disabled={busy === true}
      disabled={disabled === true}
      aria-label={label}
      title={title}
      aria-expanded={expanded}
      onClick={(event) => {
        if (busy === true) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy === true && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
