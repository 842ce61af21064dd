import { lazily } from './lazily';
import type * as PinyinTable from './pinyinTable';
import { toSimplified } from './simplified';

/** The table (20 KB) is evaluated when the first character is read. */
const table = (): typeof PinyinTable.pinyinTable => (require('./pinyinTable') as typeof PinyinTable).pinyinTable;

const none: readonly string[] = [];

const readings = lazily(unpack);

/**
 * Every reading of one Chinese character without tone, the commonest not necessarily first; ü is written v, as it is typed.
 * The readings of surnames are among them (单: dan, shan, chan). A traditional character is read as its simplified one;
 * none for anything that is not among the characters of GB 2312 and of today's names.
 */
export function pinyinOf(char: string): readonly string[] {
  return readings().get(char) ?? readings().get(toSimplified(char)) ?? none;
}

function unpack(): ReadonlyMap<string, readonly string[]> {
  const { digits, alone, escape, before, packed } = table();
  const valueOf = new Map(Array.from(digits, (digit, value) => [digit, value]));
  const found = new Map<string, string[]>();
  for (const part of packed.match(/[a-z]+[^a-z]+/g) ?? []) {
    const [syllable = ''] = /^[a-z]+/.exec(part) ?? [];
    const gaps = part.slice(syllable.length);
    const digit = (at: number): number => valueOf.get(gaps.charAt(at)) ?? 0;
    let code = before;
    for (let at = 0; at < gaps.length; at += 1) {
      const first = digit(at);
      code += 1;
      if (first < alone) code += first;
      else if (first < escape) code += alone + (first - alone) * digits.length + digit((at += 1));
      else {
        const rest = digit((at += 1)) * digits.length + digit((at += 1));
        code += alone + (escape - alone) * digits.length + (first - escape) * digits.length ** 2 + rest;
      }
      add(found, String.fromCharCode(code), syllable);
    }
  }
  return found;
}

function add(found: Map<string, string[]>, char: string, syllable: string): void {
  const known = found.get(char);
  if (known === undefined) found.set(char, [syllable]);
  else known.push(syllable);
}
