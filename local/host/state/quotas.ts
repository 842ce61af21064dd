import { SheetsApiError } from '../../sheets';
import { ScriptError } from '../engine/scriptError';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Consumer accounts: developers.google.com/apps-script/guides/services/quotas. Seconds and counts a day per user. */
const DAILY = { triggerSeconds: 90 * 60, properties: 50_000, spreadsheets: 250, mail: 100 } as const;
export type DailyItem = keyof typeof DAILY;

/** developers.google.com/sheets/api/limits: 60 a minute per user, 300 per project; reads and writes apart. */
const PER_USER = 60;
const PER_PROJECT = 300;

interface DayUse {
  since: number;
  used: number;
}

export interface QuotaState {
  /** Key: user and item. A day begins with the first request and ends 24 hours later (quotas page). */
  readonly days: Record<string, DayUse>;
  /** Times of Sheets requests in the last minute, with the user; reads and writes. */
  readonly minute: Record<'read' | 'write', [number, string][]>;
}

export const freshQuotas = (): QuotaState => ({ days: {}, minute: { read: [], write: [] } });

/** Counts what Google counts. Every method takes the time of the virtual clock in milliseconds. */
export class Quotas {
  private readonly state: QuotaState;

  constructor(state: QuotaState) {
    this.state = state;
  }

  /** Throws the 429 of the Sheets API where a minute's allowance is used up; a refused request is not counted. */
  takeSheetsRequest(kind: 'read' | 'write', user: string, now: number): void {
    const recent = this.state.minute[kind].filter(([at]) => at > now - MINUTE_MS);
    this.state.minute[kind] = recent;
    const own = recent.filter(([, who]) => who === user).length;
    if (own >= PER_USER) throw tooMany(kind, 'per minute per user');
    if (recent.length >= PER_PROJECT) throw tooMany(kind, 'per minute');
    recent.push([now, user]);
  }

  /** Throws when the day's allowance is used up. */
  take(item: Exclude<DailyItem, 'triggerSeconds' | 'mail'>, user: string, now: number): void {
    const day = this.day(item, user, now);
    if (day.used >= DAILY[item]) throw new ScriptError(`Service invoked too many times for one day: ${item}.`);
    day.used += 1;
  }

  /** Recipients that a user may still write to today (reference/mail/mail-app#getRemainingDailyQuota()). */
  mailLeft(user: string, now: number): number {
    return DAILY.mail - this.day('mail', user, now).used;
  }

  /** Throws where there are more recipients than are left: none of them gets the mail. */
  takeMail(recipients: number, user: string, now: number): void {
    if (recipients > this.mailLeft(user, now))
      throw new ScriptError('Service invoked too many times for one day: email.');
    this.day('mail', user, now).used += recipients;
  }

  /** Whether triggers of this user may still run today. */
  triggerTimeLeft(user: string, now: number): boolean {
    return this.day('triggerSeconds', user, now).used < DAILY.triggerSeconds;
  }

  addTriggerSeconds(user: string, now: number, seconds: number): void {
    this.day('triggerSeconds', user, now).used += seconds;
  }

  /** What of an item a user has used today. */
  used(item: DailyItem, user: string, now: number): number {
    return this.day(item, user, now).used;
  }

  private day(item: DailyItem, user: string, now: number): DayUse {
    const key = `${item} ${user}`;
    const known = this.state.days[key];
    if (known !== undefined && now < known.since + DAY_MS) return known;
    const fresh = { since: now, used: 0 };
    this.state.days[key] = fresh;
    return fresh;
  }
}

/** Text as logged by a script in production (justin.poehnelt.com/posts/apps-script-key-value-stores). */
function tooMany(kind: 'read' | 'write', limit: string): SheetsApiError {
  const name = kind === 'read' ? 'Read requests' : 'Write requests';
  const message =
    `Quota exceeded for quota metric '${name}' and limit '${name} ${limit}' ` +
    "of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.";
  return new SheetsApiError(429, message);
}
