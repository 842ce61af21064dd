import { emailFault } from './emailSyntax';
import { inputText } from './input';
import { toSimplified } from './simplified';
import { cleanCode, cleanLine, matchText } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Member, type Parsed, type ParseContext } from './value';

/** A person of the team, kept as the e-mail; read from e-mail, name or alias. Without a list any e-mail is taken. */
export const member: Kind = {
  name: 'member',
  cell: 'text',
  parse: parseMember,
  format: (value) => (value === null ? '' : String(value)),
  keys: (value) => (value === null ? [] : [String(value).toLowerCase()]),
};

function parseMember(input: CellScalar, ctx: ParseContext): Parsed<string | null> {
  const read = inputText(input);
  if (!read.ok) return read;
  const text = cleanLine(read.value);
  if (text === '') return ok(null);
  const address = addressIn(cleanCode(read.value));
  if (ctx.members === undefined) {
    return address === null ? refuse('member-unknown', { text }) : ok(address);
  }
  const matches = ctx.members.filter((one) => one.email.toLowerCase() === address);
  const [found, second] = matches.length > 0 ? matches : ctx.members.filter((one) => isNamed(one, text));
  if (found === undefined) return refuse('member-unknown', { text });
  if (second !== undefined && matches.length === 0) return refuse('member-ambiguous', { text, count: 2 });
  return ok(found.email.toLowerCase());
}

/** The address of `a@b.c` or `Name <a@b.c>`, in lower case. */
function addressIn(text: string): string | null {
  const address = (/<([^<>]+@[^<>]+)>$/.exec(text)?.[1] ?? text).trim().toLowerCase();
  return emailFault(address) === null ? address : null;
}

function isNamed(one: Member, text: string): boolean {
  const wanted = nameKey(text);
  return wanted !== '' && [one.name, ...one.aliases].some((name) => nameKey(name) === wanted);
}

function nameKey(text: string): string {
  return toSimplified(matchText(text));
}
