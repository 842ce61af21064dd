import type { ComponentChildren } from 'preact';
import type { HealthReply } from '../../src/contract/replies';
import { viewWords } from '../words/served';

/** What the findings are drawn from, in numbers; folded. */
export function Figures({ health }: { readonly health: HealthReply }) {
  const { health: words } = viewWords();
  const { cells, triggers, quotas, locks, errors, vaults } = health;
  return (
    <details>
      <summary>{words.figures}</summary>
      <dl class="health-figures">
        {cells !== null && (
          <Figure name={words.cells}>
            {words.cellsUsed(cells.used, cells.percent)}
            <progress aria-label={words.cells} value={cells.used} max={cells.limit} />
            <span class="quiet">{words.pace(cells.perDay, cells.fullOn)}</span>
          </Figure>
        )}
        <Figure name={words.automation}>{words.installedBy(triggers.by)}</Figure>
        <Figure name={words.triggerTime}>{words.triggerMinutes(quotas.triggerMinutes, quotas.triggerLimit)}</Figure>
        {quotas.mailsLeft !== null && <Figure name={words.mail}>{quotas.mailsLeft}</Figure>}
        <Figure name={words.locks}>{words.lockCounts(locks.waits, locks.refused, locks.longestSeconds)}</Figure>
        <Figure name={words.errors}>
          {errors.length === 0 ? (
            words.noErrors
          ) : (
            <ul class="plain-list">
              {errors.map(({ day, code, count }) => (
                <li key={`${day} ${code}`}>
                  {day} {code} × {count}
                </li>
              ))}
            </ul>
          )}
        </Figure>
        {vaults.length > 0 && (
          <Figure name={words.vaults}>
            <ul class="plain-list">
              {vaults.map((vault) => (
                <li key={vault.vault}>
                  <code>{vault.vault}</code> <span class="quiet">{openedBy(vault)}</span>
                </li>
              ))}
            </ul>
          </Figure>
        )}
      </dl>
    </details>
  );
}

function openedBy({ reachable, canOpen }: HealthReply['vaults'][number]): string {
  const { health } = viewWords();
  if (!reachable) return health.notReachable;
  return canOpen === null ? health.notAsked : health.canOpen(canOpen.join(', '));
}

function Figure({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
