import { kinds } from '../../src/core/values/kinds';
import { phoneMetadata } from '../../src/core/values/phoneMetadata';
import { aContext, recordsOf } from './context';
import { shareLine, type DataScore } from './score';

const FILE = 'normalization/phone/example_numbers_expected.csv';

/** Ways in which people write a number; the digits without the trunk prefix (`national_number`) are none of them. */
const WRITTEN = ['format_national', 'format_international', 'e164', 'rfc3966'] as const;

/** Example numbers of every country whose plan the register carries, each in four spellings, have to become their E.164 form. */
export const phoneScore: DataScore = {
  name: 'phone numbers',
  needs: FILE,
  run: (read) => {
    const countries: ReadonlySet<string> = new Set(Object.keys(phoneMetadata.countries));
    const rows = recordsOf(read(FILE)).filter((row) => countries.has(row['region'] ?? ''));
    const wrong: string[] = [];
    for (const row of rows) {
      for (const way of WRITTEN) {
        const text = row[way] ?? '';
        const parsed = kinds.phone.parse(text, aContext({ country: row['region'] ?? '' }));
        const found = parsed.ok ? String(parsed.value) : parsed.issue.code;
        if (found !== row['e164']) wrong.push(`${row['region'] ?? ''} ${text}: ${found}`);
      }
    }
    const of = rows.length * WRITTEN.length;
    const what = `spellings of numbers of ${String(countries.size)} countries read`;
    return [shareLine(what, { right: of - wrong.length, of }, 1, wrong)];
  },
};
