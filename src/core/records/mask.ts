/** Enough of a sensitive value to recognise it by, no more: `138****8000`, `w***@example.com`. Several are masked each. */
export function mask(value: string): string {
  return value
    .split('; ')
    .map((each) => (EMAIL.test(each) ? maskEmail(each) : maskDigits(each)))
    .join('; ');
}

/** A text that merely has an @ in it may hide a phone behind it. */
const EMAIL = /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i;

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${at > 1 ? email.slice(0, 1) : ''}***${email.slice(at)}`;
}

const SHOWN_TAIL = 4;
const SHOWN_HEAD = 3;
/** Shorter ones would be shown nearly whole. */
const LONG = 10;
const SHORT = 6;
const SHORT_TAIL = 2;

function maskDigits(text: string): string {
  const local = text.startsWith('+86') ? text.slice(3) : text;
  if (local === '') return '';
  if (local.length < LONG) return `***${local.length < SHORT ? '' : local.slice(-SHORT_TAIL)}`;
  return `${local.slice(0, SHOWN_HEAD)}****${local.slice(-SHOWN_TAIL)}`;
}
