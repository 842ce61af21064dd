import type { DrillDifference } from '../../src/core/drill/drillResult';
import { fieldDef, isTabKey, tabDef } from '../../src/core/schema/tables';
import { Notice } from '../common/Notice';
import { labelOf } from '../words/script';
import { viewWords } from '../words/served';
import type { DrillOutcome } from './useDrill';

/** What a drill came to: how much was compared; where it failed, what differs, who was told, and what to do. */
export function DrillResult({ result, mail }: Pick<DrillOutcome, 'result' | 'mail'>) {
  const { drill: words } = viewWords();
  const { ok, records, fields, seconds, checksum, differing, differences, problem, snapshotId, at } = result;
  const facts = [
    [words.facts.snapshot, snapshotId],
    [words.facts.at, at],
    [words.facts.records, words.number(records)],
    [words.facts.fields, words.number(fields)],
    [words.facts.seconds, words.number(seconds)],
    [words.facts.checksum, checksum === '' ? '–' : checksum],
  ] as const;
  return (
    <Notice tone={ok ? 'good' : 'bad'} title={ok ? words.passed : words.failed} urgent>
      <p>{ok ? words.passedText : problem === undefined ? words.differ(differing) : words.unread}</p>
      {!ok && differences.length > 0 && (
        <ul class="drill-differences">
          {differences.map((difference, index) => (
            <li key={index}>{differenceText(difference)}</li>
          ))}
          {differing > differences.length && <li>{words.further(differing - differences.length)}</li>}
        </ul>
      )}
      {mail !== undefined && <p>{words.mail[mail]}</p>}
      {!ok && <p class="drill-advice">{words.advice}</p>}
      <dl class="drill-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

function differenceText({ table, id, field, how, in: place }: DrillDifference): string {
  const { drill: words } = viewWords();
  const tab = isTabKey(table) ? labelOf(tabDef(table)) : table;
  const def = isTabKey(table) ? fieldDef(table, field) : undefined;
  const what = [tab, id, def === undefined ? field : labelOf(def)].filter((part) => part !== '').join(' ');
  return words.difference(what, words.how[how], words.places[place]);
}
