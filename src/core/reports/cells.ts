import type { FieldValues } from '../changeSet';
import { isCivilDate, type CivilDate } from '../values/civilDate';

/** The text of a field; '' where it is empty or not text. */
export function textOf(record: FieldValues, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** Reads days and date-times of a hundred thousand records; each text is examined once. */
export type DayReader = (record: FieldValues, field: string) => CivilDate | null;

/** A reader of the day in a field: null where the cell is empty or holds text that could not be read as a day. */
export function dayReader(): DayReader {
  const known = new Map<string, CivilDate | null>();
  return (record, field) => {
    const value = record[field];
    if (typeof value !== 'string' || (value.length !== 10 && value[10] !== ' ')) return null;
    const head = value.slice(0, 10);
    let day = known.get(head);
    if (day === undefined) {
      day = isCivilDate(head) ? head : null;
      known.set(head, day);
    }
    return day;
  };
}
