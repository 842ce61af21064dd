import { cleanCode, foldWidth } from '../../src/core/values/unicode';
import { recordsOf } from './context';
import { shareLine, type DataScore } from './score';

const FILE = 'normalization/unicode/fullwidth_halfwidth.csv';

/** Full-width and half-width letters, digits and signs have to become the usual ones, in free text and in codes. */
export const widthScore: DataScore = {
  name: 'full and half width',
  needs: FILE,
  run: (read) => {
    const rows = recordsOf(read(FILE)).map((row) => ({ char: row['char'] ?? '', usual: row['nfkc'] ?? '' }));
    const inText = rows.filter(({ char, usual }) => foldWidth(char) !== usual);
    // A code is made of ASCII; the other letters have nothing to do in one.
    const signs = rows.filter(({ usual }) => /^[!-~]$/.test(usual));
    const inCode = signs.filter(({ char, usual }) => cleanCode(char) !== usual);
    return [
      shareLine('letters in free text', { right: rows.length - inText.length, of: rows.length }, 1, inText.map(named)),
      shareLine('signs in codes', { right: signs.length - inCode.length, of: signs.length }, 1, inCode.map(named)),
    ];
  },
};

function named({ char, usual }: { readonly char: string; readonly usual: string }): string {
  return `${char} is not read as ${usual}`;
}
