import { registerHealth } from '../../core/health/health';
import type { ReportHealth } from '../../core/reports/report';
import { gatherHealth } from '../health/gatherHealth';
import type { Deps, View } from '../ports';

/** How the register fares while the report of a month is made: one `spreadsheets.get`; of vaults what the last nightly look saw. */
export function healthForReport(deps: Deps, view: View): ReportHealth {
  const facts = gatherHealth(deps, view, { vaults: 'known' });
  const { findings } = registerHealth(facts);
  const amiss = findings.filter(({ level }) => level !== 'fine');
  const room = findings.filter(({ level, code }) => level === 'fine' && code.startsWith('cells-'));
  return {
    at: facts.automation.now,
    lines: deps.words.healthLines(amiss, view.language),
    room: deps.words.healthLines(room, view.language)[0]?.text ?? '',
  };
}
