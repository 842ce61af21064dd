import { inputText } from './input';
import { nearestOption } from './nearestOption';
import { toSimplified } from './simplified';
import { cleanLine, cleanLines, matchText } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Option, type Parsed, type ParseContext } from './value';

/** One entry of a list, kept as its key; without a list in the context the text itself. */
export const option: Kind = {
  name: 'option',
  cell: 'text',
  parse: (input, ctx) => {
    const read = inputText(input);
    if (!read.ok) return read;
    const text = cleanLine(read.value);
    if (text === '') return ok(null);
    if (ctx.options === undefined) return ok(text);
    const found = findOption(text, ctx.options);
    return found.ok || found.issue.code !== 'option-unknown'
      ? found
      : refuse('option-unknown', unknown(text, ctx.options));
  },
  format: (value, ctx) => (value === null ? '' : optionLabel(String(value), ctx)),
  keys: (value) => (value === null ? [] : [String(value)]),
};

/** What was typed, and the labels of the entry that was probably meant. */
function unknown(text: string, options: readonly Option[]): Readonly<Record<string, string>> {
  const near = nearestOption(text, options);
  return near === undefined ? { text } : { text, en: near.labels.en, zh: near.labels.zh };
}

/** Several entries, joined by '; ': those of the list as keys, others as the text they are. None is doubled. */
export const tags: Kind = {
  name: 'tags',
  cell: 'text',
  parse: parseTags,
  format: (value, ctx) =>
    value === null
      ? ''
      : splitTags(String(value))
          .map((tag) => optionLabel(tag, ctx))
          .join('; '),
  keys: (value) =>
    value === null
      ? []
      : splitTags(String(value))
          .map((tag) => optionKey(tag))
          .filter((key) => key !== ''),
};

/** The names of a list, each with the key of its entry, or null where two entries share it. */
interface OptionIndex {
  readonly written: ReadonlyMap<string, string | null>;
  readonly alike: ReadonlyMap<string, string | null>;
}

/** One index per list, as long as the list lives: a paste asks thousands of times. */
const indexes = new WeakMap<readonly Option[], OptionIndex>();

function indexOf(options: readonly Option[]): OptionIndex {
  const known = indexes.get(options);
  if (known !== undefined) return known;
  const written = new Map<string, string | null>();
  const alike = new Map<string, string | null>();
  const add = (names: Map<string, string | null>, name: string, key: string): void => {
    if (name !== '') names.set(name, (names.get(name) ?? key) === key && names.get(name) !== null ? key : null);
  };
  for (const one of options) {
    for (const name of [one.key, one.labels.en, one.labels.zh, ...one.synonyms]) {
      add(written, cleanLine(name).toLowerCase(), one.key);
      add(alike, optionKey(name), one.key);
    }
  }
  for (const { key, former = [] } of options) {
    for (const name of former) {
      if (!written.has(cleanLine(name).toLowerCase())) written.set(cleanLine(name).toLowerCase(), key);
    }
  }
  const index = { written, alike };
  indexes.set(options, index);
  return index;
}

/** The entry that a text names by key, label or synonym, in any case, width and punctuation; retired ones as well. */
export function findOption(text: string, options: readonly Option[]): Parsed<string> {
  if (options.some((one) => one.key === text)) return ok(text);
  const { written, alike } = indexOf(options);
  const found = written.get(text.toLowerCase()) ?? alike.get(optionKey(text));
  if (found === undefined) return refuse('option-unknown', { text });
  return found === null ? refuse('option-several', { text }) : ok(found);
}

function optionKey(text: string): string {
  return toSimplified(matchText(text));
}

/** The label in the reader's language; the key itself where the label would not be read back as this entry. */
function optionLabel(key: string, ctx: ParseContext): string {
  const found = ctx.options?.find((one) => one.key === key);
  if (found === undefined || ctx.options === undefined) return key;
  const label = cleanLine(found.labels[ctx.language ?? 'en']);
  const back = findOption(label, ctx.options);
  return back.ok && back.value === key && splitTags(label).length === 1 && splitTags(label)[0] === label ? label : key;
}

function parseTags(input: CellScalar, ctx: ParseContext): Parsed<string | null> {
  const read = inputText(input);
  if (!read.ok) return read;
  const kept: string[] = [];
  const seen = new Set<string>();
  for (const text of splitTags(cleanLines(read.value))) {
    const found = ctx.options === undefined ? null : findOption(text, ctx.options);
    const tag = found?.ok === true ? found.value : text;
    const key = optionKey(tag);
    const mark = key === '' ? tag : key;
    if (!seen.has(mark)) kept.push(tag);
    seen.add(mark);
  }
  return ok(kept.length === 0 ? null : kept.join('; '));
}

/** The entries of a cell; `#tag` loses its mark. */
function splitTags(text: string): readonly string[] {
  return text
    .split(/[,，;；、|\n]|(?<=\S) (?=#\S)/)
    .map((one) => cleanLine(cleanLine(one).replace(/^[#\s]+(?=[^#\s])/, '')))
    .filter((one) => one !== '');
}
