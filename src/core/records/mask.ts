/** Enough of a sensitive value to recognise it by, no more: `138****8000`, `w***@example.com`. Several are masked each. */
export function mask(value: string): string {
  return value
    .split('; ')
    .map((each) => (each.includes('@') ? maskEmail(each) : maskDigits(each)))
    .join('; ');
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}***${email.slice(at)}`;
}

const SHOWN_TAIL = 4;
const SHOWN_HEAD = 3;

function maskDigits(text: string): string {
  const local = text.startsWith('+86') ? text.slice(3) : text;
  if (local.length <= SHOWN_TAIL + SHOWN_HEAD) return `***${local.slice(-2)}`;
  return `${local.slice(0, SHOWN_HEAD)}****${local.slice(-SHOWN_TAIL)}`;
}
