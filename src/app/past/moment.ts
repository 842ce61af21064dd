import { RegisterError } from '../../core/registerError';
import { isCivilDateTime, type CivilDateTime } from '../../core/values/dateTime';

/** The minute that is meant: a day stands for its last one. Throws `bad-request` where the calendar has no such minute. */
export function momentOf(text: string): CivilDateTime {
  const moment = text.length === 10 ? `${text} 23:59` : text;
  if (!isCivilDateTime(moment)) throw new RegisterError('bad-request', { path: 'at' });
  return moment;
}
