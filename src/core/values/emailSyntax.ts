/** Why an address is not one. */
export type EmailFault = 'no-at' | 'several-at' | 'space' | 'local' | 'domain' | 'too-long';

// RFC 5321 section 4.5.3.1 (lengths), RFC 5322 section 3.2.3 (atoms), RFC 6531 (letters beyond ASCII).
const ATOM = "[\\w!#$%&'*+/=?^`{|}~\\-\\u0080-\\uffff]+";
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e\u0080-\uffff]|\\[\x20-\x7e])*"$/;
const LABEL = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
const IPV4 = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}';
const IPV4_LITERAL = new RegExp(`^\\[${IPV4}\\]$`);

/** What is wrong with one bare address, or null. Says nothing about whether anyone reads mail there. */
export function emailFault(address: string): EmailFault | null {
  const at = splitAt(address);
  if (at === -1) return 'no-at';
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (domain.includes('@') || (!local.startsWith('"') && local.includes('@'))) return 'several-at';
  if (/\s/.test(domain) || (/\s/.test(local) && !local.startsWith('"'))) return 'space';
  if (utf8Length(local) > 64 || utf8Length(address) > 254) return 'too-long';
  if (!DOT_ATOM.test(local) && !QUOTED.test(local)) return 'local';
  return domainFault(domain) ? 'domain' : null;
}

/** A domain has a dot, and its last label is no number; `[192.0.2.1]` and `[IPv6:…]` stand for hosts without a name. */
function domainFault(domain: string): boolean {
  if (domain.startsWith('[')) return !IPV4_LITERAL.test(domain) && !isIpv6Literal(domain);
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return true;
  return /^\d+$/.test(labels[labels.length - 1] ?? '');
}

function isIpv6Literal(domain: string): boolean {
  const body = /^\[IPv6:([\da-f:]+)\]$/i.exec(domain)?.[1];
  if (body === undefined) return false;
  const halves = body.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length <= 6 : groups.length === 8;
}

/** Place of the @ that ends the local part; one inside quotes does not count. */
function splitAt(address: string): number {
  if (!address.startsWith('"')) return address.indexOf('@');
  const quoted = /^"(?:[^"\\]|\\[^])*"(?=@)/.exec(address);
  return quoted === null ? address.indexOf('@') : quoted[0].length;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
