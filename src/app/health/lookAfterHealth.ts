import { newsOf, type Told } from '../../core/health/told';
import { registerHealth, type RegisterHealth } from '../../core/health/health';
import { withSample } from '../../core/health/pace';
import { todayOf } from '../entryContext';
import { mailOwners } from '../mail/mailOwners';
import type { Deps, View } from '../ports';
import { gatherHealth, healthQuery } from './gatherHealth';
import { readHealthNote, type HealthNote } from './healthNote';

/**
 * The nightly look at the health: takes a sample of the cells, asks every vault who can open it, and mails the owners what turned
 * wrong. What was said is not said again for a month; what could not be said is tried again the next night, and the health page
 * says so meanwhile. The caller holds the lock. Two reads, and one call for each vault.
 */
export function lookAfterHealth(deps: Deps, said: unknown): { readonly outcome: string; readonly note: HealthNote } {
  const today = todayOf(deps.clock);
  const before = readHealthNote(said, today);
  const view = deps.store.read(healthQuery);
  const facts = gatherHealth(deps, view, { vaults: 'all' });
  const health = registerHealth(facts);
  const { news, after } = newsOf(health.findings, before.told, today);
  const unsent = news.length === 0 ? '' : tell(deps, view, news);
  const told: Told = unsent === '' ? after : keepSeen(before.told, after);
  const samples = health.room === null ? before.samples : withSample(before.samples, today, health.room.cells);
  return { outcome: outcomeOf(health, news.length, unsent), note: { samples, told, vaults: facts.vaults, unsent } };
}

/** '' once they were told; else why not. */
function tell(deps: Deps, view: View, news: RegisterHealth['findings']): string {
  const outcome = mailOwners(deps, view, deps.words.healthMail(news, view.language));
  return outcome === 'sent' ? '' : outcome;
}

/** What they were told of before is still as wrong as it was; of the rest nobody heard. */
function keepSeen(before: Told, after: Told): Told {
  return Object.fromEntries(Object.entries(after).filter(([key, { on }]) => before[key]?.on === on));
}

function outcomeOf({ findings }: RegisterHealth, news: number, unsent: string): string {
  const count = (level: string): string => String(findings.filter((each) => each.level === level).length);
  const mail = news === 0 ? '' : `, ${unsent === '' ? `told ${String(news)}` : unsent}`;
  return `wrong ${count('wrong')}, soon ${count('soon')}${mail}`;
}
