import { splitChineseName } from '../../src/core/values/chineseName';
import { shareLine, type DataScore, type ScoreLine } from './score';

const FILE = 'normalization/names/zh_surnames_504.json';

/** Surnames, each put before a given name of one and of two characters: they have to be split off again. */
export const nameScore: DataScore = {
  name: 'Chinese surnames',
  needs: FILE,
  run: (read) => {
    const surnames = JSON.parse(read(FILE)) as readonly string[];
    const compound = surnames.filter((surname) => surname.length > 1);
    const single = surnames.filter((surname) => surname.length === 1);
    return [splitLine('compound surnames split off', compound), splitLine('single surnames split off', single)];
  },
};

function splitLine(what: string, surnames: readonly string[]): ScoreLine {
  const wrong = surnames.flatMap((surname) =>
    ['敏', '晓敏'].flatMap((given) => {
      const name = splitChineseName(surname + given);
      return name?.surname === surname && name.given === given ? [] : [`${surname}${given}: ${JSON.stringify(name)}`];
    }),
  );
  const of = surnames.length * 2;
  return shareLine(what, { right: of - wrong.length, of }, 1, wrong);
}
