import { getHealth } from '../app/health/getHealth';
import type { HealthJob, HealthLine, HealthReply } from '../contract/health';
import { hoursSilent, TRIGGER_MINUTES } from '../core/health/automation';
import type { DayCounts } from '../core/health/counts';
import { finding, worstLevel, type HealthFinding } from '../core/health/finding';
import type { RegisterFacts, RegisterHealth } from '../core/health/health';
import { wallClock, type JobStanding } from '../core/health/jobs';
import { lockCounts } from '../core/health/load';
import { mayOpenVaults } from '../core/health/vaults';
import { RegisterError } from '../core/registerError';
import { personOf } from '../core/schema/people';
import { findingWords, healthWordsFor } from '../words/healthWords';
import type { Edge } from './edge';
import { errorText } from './errorText';

/** The health of the register in the reader's words. A register that cannot be read as it is gets an answer, too: what is broken. */
export function healthForPage(edge: Edge): { readonly ok: true } & HealthReply {
  try {
    const { facts, health } = getHealth(edge.deps);
    return { ok: true, ...replyOf(edge, facts, health) };
  } catch (error) {
    if (!(error instanceof RegisterError) || !DAMAGED.includes(error.code)) throw error;
    return { ok: true, ...damagedReply(edge, error) };
  }
}

/** What set-up repairs; anybody may be told of it, as when the sidebar opens. */
const DAMAGED: readonly string[] = ['tab-missing', 'column-missing', 'column-ambiguous', 'system-damaged'];

const MINUTE_MS = 60_000;

function replyOf(edge: Edge, facts: RegisterFacts, { findings, jobs, room }: RegisterHealth): HealthReply {
  const { automation, load, proofs } = facts;
  const person = personOf(automation.people, automation.by);
  const silent = hoursSilent(automation);
  return {
    level: worstLevel(findings),
    at: automation.now,
    findings: findings.map((each) => healthLine(edge, each)),
    jobs: jobs.map((job) => jobOf(edge, facts, job)),
    triggers: {
      by: automation.by,
      member: person !== undefined,
      role: person?.role ?? '',
      heardMinutes: automation.by === '' || silent === null ? null : Math.round(silent * 60),
      missing: facts.missingTriggers,
    },
    locks: lockCounts(load),
    errors: errorsOf(load.errors),
    quotas: {
      triggerMinutes: Math.round(load.triggerMs / MINUTE_MS),
      editMinutes: Math.round(load.editMs / MINUTE_MS),
      triggerLimit: TRIGGER_MINUTES,
      mailsLeft: load.mailsLeft,
    },
    cells:
      room === null
        ? null
        : {
            used: room.cells,
            limit: room.limit,
            percent: room.percent,
            perDay: Math.round(room.perDay),
            fullOn: room.fullOn ?? '',
            largest: room.largest,
          },
    chain: proofs.chain,
    drill: proofs.drill,
    snapshots: { last: proofs.snapshotAt, everyHours: proofs.snapshotEvery },
    vaults: facts.vaults,
    mayOpen: mayOpenVaults(automation.people),
  };
}

/** A finding with its words. */
export function healthLine(edge: Edge, each: HealthFinding): HealthLine {
  const { language } = edge.words();
  const worded = findingWords(each, healthWordsFor(language), (code, facts) => errorText(edge.words(), code, facts));
  return { code: each.code, level: each.level, facts: each.facts, action: each.remedy, ...worded };
}

function jobOf(edge: Edge, { automation }: RegisterFacts, job: JobStanding): HealthJob {
  const titles: Readonly<Record<string, string>> = healthWordsFor(edge.words().language).jobs;
  const { name, every, last, late, failing } = job;
  return {
    name,
    title: titles[name] ?? name,
    every: every ?? '',
    last,
    lateHours: late.hours,
    missed: late.missed,
    failing:
      failing === null
        ? null
        : {
            code: failing.code,
            text: errorText(edge.words(), failing.code, {}),
            since: wallClock(failing.since, automation.now, automation.nowMs),
            count: failing.count,
          },
  };
}

const DAY_MS = 86_400_000;

function errorsOf(errors: DayCounts): HealthReply['errors'] {
  return Object.entries(errors)
    .sort(([a], [b]) => Number(b) - Number(a))
    .flatMap(([day, counts]) =>
      Object.entries(counts).map(([code, count]) => ({
        day: new Date(Number(day) * DAY_MS).toISOString().slice(0, 10),
        code,
        count,
      })),
    );
}

function damagedReply(edge: Edge, { code, facts }: RegisterError): HealthReply {
  const broken = finding('wrong', 'damage', { ...facts, error: code }, 'setUp');
  return {
    level: 'wrong',
    at: edge.deps.clock.now(),
    findings: [healthLine(edge, broken)],
    jobs: [],
    triggers: { by: '', member: false, role: '', heardMinutes: null, missing: null },
    locks: { waits: 0, refused: 0, longestSeconds: 0 },
    errors: [],
    quotas: { triggerMinutes: 0, editMinutes: 0, triggerLimit: TRIGGER_MINUTES, mailsLeft: null },
    cells: null,
    chain: null,
    drill: null,
    snapshots: { last: '', everyHours: 0 },
    vaults: [],
    mayOpen: [],
  };
}
