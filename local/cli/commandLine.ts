import { HostError, type Fault, type Interference } from '../host';

/** What every command gets: positional words after the command's own name, and named options. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly option: (name: OptionName) => string | undefined;
  readonly all: (name: OptionName) => readonly string[];
}

const OPTIONS = [
  'in',
  'into',
  'as',
  'lang',
  'now',
  'to',
  'zone',
  'format',
  'fail',
  'between',
  'dist',
  'seed',
  'tab',
  'port',
  'no-open',
  'json',
] as const;
export type OptionName = (typeof OPTIONS)[number];

const FLAGS: readonly string[] = ['no-open', 'json'];

/** Splits `--name value`, `--name=value` and flags from the words; an unknown name is refused. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name, inline] = splitOnce(arg.slice(2), '=');
    if (!OPTIONS.some((known) => known === name)) throw new HostError('bad-option', `There is no option --${name}`);
    const needsValue = inline === undefined && !FLAGS.includes(name);
    const value = needsValue ? args[(index += 1)] : (inline ?? 'true');
    if (value === undefined) throw new HostError('bad-option', `--${name} needs a value`);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return { words, option: (name) => given.get(name)?.at(-1), all: (name) => given.get(name) ?? [] };
}

/** The word at a position, or a message that says what is missing. */
export function wordAt(line: CommandLine, index: number, what: string): string {
  const word = line.words[index];
  if (word === undefined) throw new HostError('bad-usage', `${what} is missing`);
  return word;
}

export function needed(line: CommandLine, name: OptionName): string {
  const value = line.option(name);
  if (value === undefined) throw new HostError('bad-usage', `--${name} is missing`);
  return value;
}

/** `3:before`, `3:after`, `3:kill-before`, `3:kill-after`: the third service call of this command. */
export function faultsOf(line: CommandLine): readonly Fault[] {
  return line.all('fail').map((text) => {
    const [, call, kill, when] = /^(\d+):(kill-)?(before|after)$/.exec(text) ?? [];
    if (call === undefined || when === undefined)
      throw new HostError('bad-option', `--fail ${text}: write N:before or N:after`);
    return {
      call: Number(call),
      when: when === 'after' ? 'after' : 'before',
      kind: kill === undefined ? 'error' : 'kill',
    };
  });
}

/** `3:sort Customers by name`: between the third service call of this command and the fourth. */
export function interferenceOf(line: CommandLine): readonly Interference[] {
  return line.all('between').map((text) => {
    const [number, action] = splitOnce(text, ':');
    if (action === undefined || !/^\d+$/.test(number))
      throw new HostError('bad-option', `--between ${text}: write N:ACTION`);
    return { after: Number(number), action };
  });
}

/** The language of an account as Google writes it. */
export function userLocaleOf(line: CommandLine): string | undefined {
  const language = line.option('lang');
  if (language === undefined) return undefined;
  if (language === 'en') return 'en';
  if (['zh', 'zh-CN', 'zh_CN'].includes(language)) return 'zh_CN';
  throw new HostError('bad-option', `--lang ${language}: en or zh-CN`);
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
