/** What is wrong with the surroundings rather than with the data. The edge words the code. */
export type RegisterErrorCode =
  | 'not-set-up'
  | 'tab-missing' // { tab }
  | 'column-missing' // { tab, field }
  | 'column-new' // { tab, field }: came with a newer version; everything else goes on without it
  | 'column-ambiguous' // { tab, field, label }
  | 'layout-newer' // { version }
  | 'system-damaged' // { key }
  | 'busy'
  | 'platform' // { operation }
  | 'not-a-member' // { email }
  | 'role-insufficient' // { role, needs }
  | 'identity-unknown'
  | 'bad-request' // { path }
  | 'not-found' // { id }
  | 'record-gone' // { id }: it was removed; its past is known
  | 'record-archived' // { id }: it stands in Archive
  | 'record-not-then' // { id, at }: there was no such record at the moment
  | 'other-customer' // { id, customer }: a child record belongs to another customer than the request says
  | 'snapshot-not-found' // { snapshotId }
  | 'snapshot-damaged' // { snapshotId, found, expected }
  | 'snapshot-newer' // { snapshotId, version }
  | 'snapshot-other-register' // { snapshotId, registerId, expected }
  | 'trail-moved' // { since }: entries that are needed lie in a vault that this person cannot open
  | 'vault-unreachable' // { vaultId, why }: forbidden, gone, refused
  | 'segment-damaged' // { from, to, vaultId }: a stretch of the audit trail that is missing, or not as it was stored
  | 'chain-broken' // { seq, row }
  | 'vault-not-made'
  | 'snapshot-unfinished' // { blocks }
  | 'row-moved' // { id, hit }
  | 'action-in-progress' // { action }
  | 'list-empty'
  | 'list-no-header'
  | 'tab-unknown' // { tab }
  | 'draft-too-large' // { bytes, limit }
  | 'drafts-full' // { count }
  | 'field-not-own' // { tab, key }: only a field of the team's own may change its kind
  | 'scratch-unreachable' // { scratchId }
  | 'mail-quota' // { left, needs }: recipients of the day
  | 'mail-refused'
  | 'action-unknown' // { actionId }
  | 'action-undone' // { by, at }: who took it back, and when
  | 'action-not-own' // { by }: who enters may take back their own actions only
  | 'undo-nothing' // { kept }: nothing of it can go back; how many things stand in the way (0: all is as before already)
  | 'id-in-use' // { id, name }: what is to come back is there again
  | 'customer-archived' // { id, name }: to be brought back first
  | 'archive-already' // { id }: who was to be archived is
  | 'archive-id-in-use' // { id }: stands in Customers and in Archive
  | 'archive-too-long' // { id }
  | 'archive-needs-set-up' // { id }
  | 'archive-damaged' // { id }
  | 'request-reused'; // { requestId }

export type ErrorFacts = Readonly<Record<string, string | number>>;

/** Thrown where an action cannot go on; carries a code and facts, never a sentence. */
export class RegisterError extends Error {
  readonly code: RegisterErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: RegisterErrorCode, facts: ErrorFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'RegisterError';
    this.code = code;
    this.facts = facts;
  }
}
