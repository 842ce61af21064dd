import { kinds } from '../../src/core/values/kinds';
import { aContext, recordsOf } from './context';
import { shareLine, type DataScore } from './score';

const FILE = 'normalization/cn_id/vectors.csv';

/** Residence permits of people from Hong Kong, Macao and Taiwan carry regions that a list of provinces does not have. */
const OF_RESIDENTS = /^8[123]0000/;
const WHY_TAKEN = ': 830000 is the region of residents from Taiwan';

/** Identity numbers and credit codes, right and wrong ones. */
export const numberScore: DataScore = {
  name: 'identity numbers and credit codes',
  needs: FILE,
  run: (read) => {
    const rows = recordsOf(read(FILE));
    const wrong = rows.flatMap((row) => {
      const kind = row['kind'] === 'uscc' ? kinds.creditCode : kinds.idNumber;
      const text = row['input'] ?? '';
      const isTaken = kind.parse(text, aContext()).ok;
      if (isTaken === (row['python_stdnum_valid'] === 'True')) return [];
      return [`${text} is ${isTaken ? 'taken' : 'refused'}${isTaken && OF_RESIDENTS.test(text) ? WHY_TAKEN : ''}`];
    });
    const count = { right: rows.length - wrong.length, of: rows.length };
    return [shareLine('agreement on what is valid', count, 0.9, wrong)];
  },
};
