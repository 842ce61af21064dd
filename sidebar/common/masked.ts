const SHOWN_FRONT = 3;
const SHOWN_END = 4;

/** A phone or e-mail with its middle hidden: '138****8000', 'wa***@example.com'. What the server has masked stays. */
export function masked(text: string): string {
  if (text.includes('*')) return text;
  return text
    .split('; ')
    .map((one) => (one.includes('@') ? maskedEmail(one) : maskedMiddle(one)))
    .join('; ');
}

function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(2, at))}***${email.slice(at)}`;
}

function maskedMiddle(text: string): string {
  const bare = text.replace(/^\+86\s*/, '').replace(/\s/g, '');
  if (bare.length <= SHOWN_END) return '*'.repeat(bare.length);
  const front = bare.length > SHOWN_FRONT + SHOWN_END ? SHOWN_FRONT : 0;
  return bare.slice(0, front) + '****' + bare.slice(-SHOWN_END);
}
