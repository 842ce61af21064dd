import { kinds } from '../../src/core/values/kinds';
import type { DayOrder } from '../../src/core/values/value';
import { aContext, recordsOf } from './context';
import { neverLine, shareLine, type DataScore } from './score';

const FILE = 'normalization/dates/absolute_dates_expected.csv';

/** The expectations of the data go by month first where a date has two readings. */
const ORDERS: readonly DayOrder[] = ['ymd-only', 'mdy'];

/** Refusals of a text that has two readings, or whose weekday is that of another day: nobody can read those for certain. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['date-doubtful', 'date-weekday-differs']);

/** Days as people write them in many languages: never a wrong one, and most of those with one reading. */
export const dateScore: DataScore = {
  name: 'dates',
  needs: FILE,
  run: (read) => {
    const rows = recordsOf(read(FILE)).map((row) => ({ text: row['input'] ?? '', day: row['expected_iso'] ?? '' }));
    const wrong = ORDERS.flatMap((dayOrder) => rows.flatMap((row) => wrongReading(row, dayOrder)));
    const unread: string[] = [];
    let ambiguous = 0;
    let right = 0;
    for (const { text } of rows) {
      const parsed = kinds.date.parse(text, aContext());
      if (parsed.ok) right += 1;
      else if (AMBIGUOUS.has(parsed.issue.code)) ambiguous += 1;
      else unread.push(`${text}: ${parsed.issue.code}`);
    }
    return [
      neverLine('wrong days or times', wrong),
      shareLine('days with one reading read', { right, of: rows.length - ambiguous }, 0.9, unread),
    ];
  },
};

function wrongReading(row: { readonly text: string; readonly day: string }, dayOrder: DayOrder): readonly string[] {
  const minute = row.day.slice(0, 16).replace('T', ' ');
  const asDay = kinds.date.parse(row.text, aContext({ dayOrder }));
  const asMinute = kinds.dateTime.parse(row.text, aContext({ dayOrder }));
  const isWrong = (asDay.ok && asDay.value !== minute.slice(0, 10)) || (asMinute.ok && asMinute.value !== minute);
  return isWrong ? [`${row.text} (${dayOrder}) is not ${minute}`] : [];
}
