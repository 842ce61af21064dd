/** What a code knows of the case at hand: texts and numbers, never sentences. */
export type Facts = Readonly<Record<string, string | number>>;

/** Makes one sentence of the facts of a code. Never prints `undefined`: a fact that is absent leaves its part out. */
export type Wording = (facts: Facts) => string;

/** The shape of a catalogue with its texts widened, so that a twin in another language has the same keys and arguments. */
export type Twin<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Twin<T[K]>;
};

/** A fact as text; '' where it is absent. */
export function fact(facts: Facts, name: string): string {
  const value = facts[name];
  return value === undefined ? '' : String(value);
}

/** Longest piece of a person's own text inside a sentence. */
const QUOTE_LIMIT = 60;

/** A person's own text in quotation marks before a sentence, with `gap` after it; '' where there is none. */
export function quoted(facts: Facts, gap: string): string {
  const text = fact(facts, 'text').replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  const short = text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT - 1)}…` : text;
  return `“${short}”${gap}`;
}

/** A fact in brackets or after a word, only where it is there: `part(facts, 'name', (n) => ' (' + n + ')')`. */
export function part(facts: Facts, name: string, make: (value: string) => string): string {
  const value = fact(facts, name);
  return value === '' ? '' : make(value);
}
