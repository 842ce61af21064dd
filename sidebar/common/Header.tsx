import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface HeaderProps {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly children?: ComponentChildren;
  /** Takes the focus when the view opens, so that a screen reader starts here. */
  readonly focus?: boolean;
}

/** Head of a view that was opened from another. */
export function Header({ title, back, onBack, children, focus }: HeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus === true) heading.current?.focus();
  }, [focus]);
  return (
    <header class="head">
      <button type="button" class="icon-button" aria-label={back} title={`${back} (Esc)`} onClick={onBack}>
        <span aria-hidden="true">←</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
