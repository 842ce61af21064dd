import type { CivilDate } from '../values/civilDate';
import { automationFinding, type AutomationFacts } from './automation';
import { finding, worstFirst, type HealthCode, type HealthFinding, type HealthFacts } from './finding';
import { jobFindings, jobStandings, type JobFacts, type JobStanding } from './jobs';
import { loadFindings, type LoadFacts } from './load';
import { proofFindings, type ProofFacts } from './proofs';
import { roomFinding, roomOf, type Room, type TabGrid } from './room';
import type { CellSample } from './pace';
import { vaultFindings, type VaultStanding } from './vaults';

/** Everything that the health of a register is judged by, gathered beforehand. */
export interface RegisterFacts {
  readonly automation: AutomationFacts;
  /** Handlers of the own triggers that are missing; null where they are another person's and cannot be seen. */
  readonly missingTriggers: readonly string[] | null;
  readonly jobs: JobFacts;
  readonly proofs: ProofFacts;
  readonly load: LoadFacts;
  /** Null where the tabs could not be listed. */
  readonly tabs: readonly TabGrid[] | null;
  readonly samples: readonly CellSample[];
  readonly today: CivilDate;
  readonly vaults: readonly VaultStanding[];
  /** Entries in the Audit tab, and those that went from it into segments. */
  readonly audit: { readonly rows: number; readonly segments: number; readonly entries: number };
  /** Snapshots on legal hold. */
  readonly holds: number;
  /** Codes and facts of what is broken in the layout. */
  readonly damage: readonly { readonly code: string; readonly facts: HealthFacts }[];
}

export interface RegisterHealth {
  /** What is wrong first. */
  readonly findings: readonly HealthFinding[];
  readonly jobs: readonly JobStanding[];
  /** Null where the tabs could not be listed. */
  readonly room: Room | null;
}

/** Rows of Audit from which on reading it takes long and segments are worth their while. */
const LONG_AUDIT = 150_000;

/** The register's health: what was looked at, how it stands and what to do. Decides nothing about who is told. */
export function registerHealth(facts: RegisterFacts): RegisterHealth {
  const automation = automationFinding(facts.automation);
  const alive = HEARD.includes(automation.code) && runsSinceAWhile(facts.automation);
  const jobs = jobStandings(facts.jobs);
  const room = facts.tabs === null ? null : roomOf({ ...facts, tabs: facts.tabs });
  return {
    jobs,
    room,
    findings: worstFirst([
      ...facts.damage.map(({ code, facts: said }) =>
        finding(code === 'column-new' ? 'soon' : 'wrong', 'damage', { ...said, error: code }, 'setUp'),
      ),
      automation,
      ...(facts.missingTriggers ?? []).map((handler) => finding('wrong', 'trigger-missing', { handler }, 'install')),
      ...jobFindings(jobs, facts.jobs, alive),
      ...proofFindings(facts.proofs),
      ...vaultFindings(facts.vaults, facts.automation.people),
      ...loadFindings(facts.load),
      ...(room === null ? [] : [roomFinding(room, facts.today)]),
      ...auditFinding(facts.audit),
      ...(facts.damage.length === 0 ? [finding('fine', 'whole')] : []),
      ...(facts.holds > 0 ? [finding('fine', 'holds', { count: facts.holds })] : []),
    ]),
  };
}

/** Hours that the first runs after an installation have to make up for what was missed before. */
const FIRST_HOURS = 2;

function runsSinceAWhile({ run, nowMs }: AutomationFacts): boolean {
  return run === null || nowMs - run.installed > FIRST_HOURS * 3_600_000 || run.installed > nowMs;
}

/** Where the hourly runs are heard of, a job that is late is so by itself. */
const HEARD: readonly HealthCode[] = ['automation-runs', 'automation-demoted', 'automation-stranger'];

function auditFinding({ rows, segments, entries }: RegisterFacts['audit']): readonly HealthFinding[] {
  if (rows > LONG_AUDIT) return [finding('soon', 'audit-long', { rows }, 'segment')];
  return [finding('fine', 'audit-size', { rows, segments, entries })];
}
