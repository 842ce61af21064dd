import type { ExecutionReport, Host } from '../../../local/host';
import { OWNER, type Reply } from '../../integration/support/register';
import { everyFault, type SweepCount, type Tried } from './everyFault';
import { contentOf, faultsIn } from './registerState';

/** A request as a page sends it; the same one is sent again after the fault. */
export interface Request {
  readonly name: string;
  readonly argument: object;
}

export const send = (host: Host, { name, argument }: Request): ExecutionReport =>
  host.callFunction(name, argument, { as: OWNER });

const okOf = (report: ExecutionReport): boolean => (report.reply as Reply | null)?.ok === true;

const isOk = (reply: Reply | null): boolean => reply?.ok === true;

export interface Wishes {
  /** Whether a reply is the one that is to come. Default: any that is ok. */
  readonly replied?: (reply: Reply | null) => boolean;
  /** What else has to hold at the end. */
  readonly more?: (twin: Host) => readonly string[];
  /** What is compared. Default: all that the register says. */
  readonly content?: (host: Host) => object;
  /** A request that repairs in several batches may stand between before and after. */
  readonly severalBatches?: boolean;
}

/**
 * Every service call of a request of one batch fails in every way. Then the register is as before or as after, the caller
 * was told the truth, and the same request sent again, twice, leaves what one request without fault leaves.
 */
export function sweepRequest(base: Host, request: Request, wishes: Wishes = {}): SweepCount {
  const { replied = isOk, more = () => [], content = contentOf } = wishes;
  const before = JSON.stringify(content(base));
  const clean = base.copy();
  send(clean, request);
  const after = JSON.stringify(content(clean));
  return everyFault(base, (twin) => send(twin, request), {
    look: (tried) => {
      const now = JSON.stringify(content(tried.twin));
      const whole = wishes.severalBatches === true || now === before || now === after;
      return [
        ...(whole ? [] : [`neither before nor after: ${firstDifference(after, now)}`]),
        // What was damaged by hand is damaged until it is repaired.
        ...(now === before || wishes.severalBatches === true ? [] : faultsIn(tried.twin)),
        ...toldWrongly(tried, now === before, replied),
      ];
    },
    goOn: ({ twin, result }) => {
      const again = send(twin, request);
      const third = okOf(result) ? again : send(twin, request);
      const last = JSON.stringify(content(twin));
      return [
        ...(replied(again.reply as Reply | null) ? [] : [`repeat: ${JSON.stringify(again.reply ?? again.error)}`]),
        ...(okOf(result) && !sameReply(result, again) ? ['repeat got another reply'] : []),
        ...(sameReply(again, third) || wishes.severalBatches === true ? [] : ['the third request got another reply']),
        ...(last === after ? [] : [`repeating ends elsewhere: ${firstDifference(after, last)}`]),
        ...faultsIn(twin),
        ...auditFaults(twin),
        ...more(twin),
      ];
    },
  });
}

/** A failing cache, a repeated read and a write that can be looked up cost nothing; what is refused is said with a code. */
export function toldWrongly(
  { fault, called, result }: Tried<ExecutionReport>,
  isBefore: boolean,
  replied: (reply: Reply | null) => boolean,
): readonly string[] {
  if (fault.kind === 'kill') return result.killed ? [] : ['it was killed and went on'];
  const reply = result.reply as (Reply & { error?: { code?: string; message?: string } }) | null;
  if (result.error !== undefined) return [`threw ${result.error.message}`];
  if (replied(reply)) return [];
  const absorbed = called.startsWith('Cache') || called.startsWith('Sheets.') || called === 'Lock.releaseLock';
  if (absorbed) return [`not absorbed: ${JSON.stringify(reply)}`];
  const said = (reply?.error?.code ?? '') !== '' && (reply?.error?.message ?? '') !== '';
  return [
    ...(said ? [] : [`no clear error: ${JSON.stringify(reply)}`]),
    ...(isBefore ? [] : ['an error was said, though it was written']),
  ];
}

export function auditFaults(twin: Host): readonly string[] {
  const { reply } = twin.callFunction('apiVerifyAudit', {}, { as: OWNER });
  return (reply as { verified?: boolean } | null)?.verified === true
    ? []
    : [`apiVerifyAudit: ${JSON.stringify(reply)}`];
}

function sameReply(one: ExecutionReport, other: ExecutionReport): boolean {
  return JSON.stringify(one.reply) === JSON.stringify(other.reply);
}

/** Where two texts part, with a little of both. */
export function firstDifference(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 120);
  return `…${part(found)}… instead of …${part(expected)}…`;
}
