import type { FoundCustomer, OpenReply } from '../../src/contract/replies';
import { ownerMark, type SearchEntry } from '../../src/core/search/entry';
import { masked } from '../common/masked';
import { memberName } from '../session/names';

/** A customer as a line of results shows it, whether the page found it or the server. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  /** Masked, or the last digits alone. */
  readonly phone: string;
  readonly tails: readonly string[];
  readonly tags: readonly string[];
  readonly stage: string;
  readonly ownerName: string;
  readonly stale: boolean;
  readonly nextContactOn: string;
  readonly archived?: true;
}

export function shownEntry(entry: SearchEntry, open: OpenReply): Shown {
  const owner = open.members.find((member) => ownerMark(member.email) === entry.owner)?.email;
  // Nobody knows the address of one who is no member any more.
  const unknown = entry.owner.startsWith('@') ? '' : entry.owner;
  return { ...entry, phone: '', ownerName: owner === undefined ? unknown : memberName(open, owner) };
}

export function shownFound(found: FoundCustomer, open: OpenReply): Shown {
  return { ...found, phone: masked(found.phone), tails: [], ownerName: memberName(open, found.owner) };
}
