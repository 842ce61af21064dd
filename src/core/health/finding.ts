/** 'wrong': something is not done that should be. 'soon': it will be, unless somebody acts. 'fine': as it should be. */
export type HealthLevel = 'wrong' | 'soon' | 'fine';

/** Texts and numbers of a finding; hours are whole hours, days whole days, times wall-clock. */
export type HealthFacts = Readonly<Record<string, string | number>>;

export type HealthCode =
  | 'automation-off' // { idleDays }
  | 'automation-stranger' // { by }: no member any more
  | 'automation-demoted' // { by, role }
  | 'automation-silent' // { by, hours }
  | 'automation-stuck' // { by, hours, step }: runs begin and do not end
  | 'automation-paused' // { by, minutes }: the day's trigger time is used up
  | 'automation-unseen' // { by }
  | 'automation-runs' // { by, minutes }
  | 'trigger-missing' // { handler }
  | 'job-failing' // { job, error, count, since }
  | 'job-late' // { job, hours, missed }
  | 'job-ahead' // { job, last }: remembered as run in the future
  | 'jobs-run' // { count }
  | 'snapshot-none'
  | 'snapshot-old' // { at, hours }
  | 'snapshot-fresh' // { at, hours }
  | 'chain-broken' // { seq, row, at }
  | 'chain-unchecked' // { at, days }
  | 'chain-holds' // { at, entries }
  | 'drill-failed' // { at, snapshot, differences }
  | 'drill-missing' // { days }
  | 'drill-passed' // { at, records, seconds }
  | 'vault-unreachable' // { vault }
  | 'vault-owner' // { vault, who }: it belongs to somebody who may not restore
  | 'vault-open' // { vault, who }: somebody can open it who may not restore
  | 'vault-closed' // { vault, who }: somebody may restore who cannot open it
  | 'vault-shared' // { count }
  | 'vault-unknown' // { count }
  | 'locks-refused' // { refused, waits, seconds }
  | 'locks-fine' // { waits, seconds, refused }
  | 'errors-unexpected' // { count, code }
  | 'errors-few' // { count }
  | 'time-short' // { minutes, edits }
  | 'time-fine' // { minutes }
  | 'mail-out'
  | 'mail-unsent' // { error }
  | 'mail-left' // { left }
  | 'cells-full' // { cells, percent, largest, share }
  | 'cells-filling' // { cells, percent, day, days, largest, share }
  | 'cells-growing' // { cells, percent, day, days }
  | 'cells-steady' // { cells, percent }
  | 'audit-long' // { rows }
  | 'audit-size' // { rows, segments, entries }
  | 'damage' // { error, tab, field … }
  | 'whole'
  | 'holds'; // { count }

/** What a person is to do; the page knows buttons for some. */
export type RemedyCode =
  | ''
  | 'install'
  | 'reinstall'
  | 'takeOver'
  | 'consent'
  | 'waitADay'
  | 'lookAgain'
  | 'runNow'
  | 'readError'
  | 'setClock'
  | 'snapshot'
  | 'chain'
  | 'drill'
  | 'share'
  | 'unshare'
  | 'vault'
  | 'ownVault'
  | 'fewerEdits'
  | 'makeRoom'
  | 'segment'
  | 'setUp';

/** One thing that was looked at, and how it stands. A code and facts: the edge words them. */
export interface HealthFinding {
  readonly code: HealthCode;
  readonly level: HealthLevel;
  readonly facts: HealthFacts;
  readonly remedy: RemedyCode;
}

const RANK: Readonly<Record<HealthLevel, number>> = { wrong: 0, soon: 1, fine: 2 };

/** What is wrong comes first; within a level the order stays. */
export function worstFirst(findings: readonly HealthFinding[]): readonly HealthFinding[] {
  return [...findings].sort((a, b) => RANK[a.level] - RANK[b.level]);
}

/** The level of the whole: that of its worst finding. */
export function worstLevel(findings: readonly HealthFinding[]): HealthLevel {
  return worstFirst(findings)[0]?.level ?? 'fine';
}

export function finding(
  level: HealthLevel,
  code: HealthCode,
  facts: HealthFacts = {},
  remedy: RemedyCode = '',
): HealthFinding {
  return { code, level, facts, remedy };
}
