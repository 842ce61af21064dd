import { emailFault } from './emailSyntax';
import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed } from './value';

/** One or several addresses, joined by '; ': domains in lower case, local parts as typed; typos are not corrected. */
export const email: Kind = {
  name: 'email',
  cell: 'text',
  parse: parseEmails,
  format: (value) => (value === null ? '' : String(value)),
  keys: emailKeys,
};

const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/;

function parseEmails(input: CellScalar): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value);
  if (text === '') return ok(null);
  if (CONTROL.test(read.value)) return refuse('email-invalid', { text, reason: 'local' });
  const addresses: string[] = [];
  for (const token of addressTokens(text)) {
    const address = bareAddress(token);
    const reason = emailFault(address);
    if (reason !== null) return refuse('email-invalid', { text: token, reason });
    const at = address.lastIndexOf('@');
    const standard = address.slice(0, at + 1) + lowerDomain(address.slice(at + 1));
    if (!addresses.some((known) => known.toLowerCase() === standard.toLowerCase())) addresses.push(standard);
  }
  if (addresses.length === 0) return refuse('email-invalid', { text, reason: 'no-at' });
  return ok(addresses.join('; '));
}

/** Lower-casing some letters (İ) makes two of one; NFC makes a second reading give the same. */
function lowerDomain(domain: string): string {
  return domain.startsWith('[') ? domain : domain.toLowerCase().normalize('NFKC');
}

/**
 * The addresses of a list. Names before `<…>` fall away. White space separates only where every piece has an @ of its
 * own; else it is part of a mistake that a person should see.
 */
function addressTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const piece of splitOutsideQuotes(text)) {
    const angled = (piece.match(/<[^<>]*@[^<>]*>/g) ?? []).map((match) => match.slice(1, -1));
    if (angled.length > 0 && angledOnly(piece)) {
      tokens.push(...angled);
      continue;
    }
    const words = piece.startsWith('"') ? [piece] : piece.split(' ');
    tokens.push(...(words.every((word) => word.includes('@')) ? words : [piece]));
  }
  return tokens;
}

/** `Name <a@b.c>`, `<a@b.c>`, `Name <a@b.c> Other <d@e.f>`: no @ outside the brackets. */
function angledOnly(piece: string): boolean {
  return !piece.replace(/<[^<>]*>/g, '').includes('@') && !/>\S/.test(piece.replace(/>\s*</g, '').replace(/>$/, ''));
}

function splitOutsideQuotes(text: string): readonly string[] {
  const pieces = text.match(/(?:"(?:[^"\\]|\\[^])*"|[^;,、|\n])+/g) ?? [];
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function bareAddress(token: string): string {
  const linked = /^\[[^\]]*\]\(mailto:([^)?]*)[^)]*\)$/i.exec(token)?.[1];
  const bare = (linked ?? token)
    .replace(/^(?:e-?mail|邮箱|电子邮箱|电子邮件|邮件|電郵|電子郵件)\s*:\s*/i, '')
    .replace(/^mailto:([^?]*)(?:\?.*)?$/i, '$1')
    .trim();
  const at = bare.lastIndexOf('@');
  const domain = bare.slice(at + 1).replace(/。/g, '.');
  return bare.slice(0, at + 1) + domain.replace(/[.\s]+$/, '');
}

/** Case never tells two people apart, though RFC 5321 would allow it. */
function emailKeys(value: CellScalar): readonly string[] {
  if (typeof value !== 'string') return [];
  return splitOutsideQuotes(value)
    .filter((address) => address.includes('@'))
    .map((address) => address.toLowerCase());
}
