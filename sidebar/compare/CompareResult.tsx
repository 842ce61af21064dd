import type { ComparedColumn, ComparedCounts, ComparedSide } from '../../src/contract/compare';
import type { CompareReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { ComparedLists, tabTitle } from './ComparedLists';
import type { Compare } from './useCompare';

/** What came, went and changed: counted by tab, owner and field, then record by record; and the way to a tab of it. */
export function CompareResult({ compare, found }: { readonly compare: Compare; readonly found: CompareReply }) {
  const { open, mayWrite } = useSession();
  const { compare: words } = viewWords();
  const { added, changed, removed } = found.totals;
  return (
    <>
      <h2 class="big">{words.between(found.from.at, found.to.at)}</h2>
      {[found.from, found.to].map((side) => (
        <Nearest key={side.asked} side={side} />
      ))}
      {(found.unsure ?? 0) > 0 && <p class="quiet">{words.unsure(found.unsure ?? 0)}</p>}
      {added + changed + removed === 0 && found.columns.length === 0 ? <p>{words.nothing}</p> : null}
      {found.columns.map((column) => (
        <p key={`${column.table} ${column.field ?? ''}`} class="quiet">
          {columnText(column)}
        </p>
      ))}
      <Counts title={words.byTable} counts={found.byTable} name={tabTitle} />
      <Counts
        title={words.byOwner}
        counts={found.byOwner}
        name={(email) => (email === '' ? words.nobody : memberName(open, email))}
      />
      <FieldCounts found={found} />
      <ComparedLists open={open} found={found} titles={{ added: words.came, removed: words.went }} />
      {compare.made !== null && (
        <Notice tone="good" urgent>
          <p>{words.written(compare.made.title)}</p>
          {compare.made.left > 0 && <p>{words.left(compare.made.left)}</p>}
        </Notice>
      )}
      <div class="buttons">
        {mayWrite && compare.made === null && (
          <Button look="primary" busy={compare.busy} onClick={() => void compare.writeTab()}>
            {words.writeTab}
          </Button>
        )}
        <Button onClick={compare.again}>{words.again}</Button>
      </div>
    </>
  );
}

function Nearest({ side }: { readonly side: ComparedSide }) {
  const { compare: words } = viewWords();
  if (side.trail === true) return <p class="quiet">{words.alongTrail(side.at)}</p>;
  if (side.distanceDays === 0) return null;
  return <p class="quiet">{words.nearest(side.asked, side.at, side.distanceDays)}</p>;
}

function columnText({ table, field, label, knownBy, cells }: ComparedColumn): string {
  const { compare: words } = viewWords();
  if (field === null) return (knownBy === 'to' ? words.tabCame : words.tabWent)(tabTitle(table), cells);
  return (knownBy === 'to' ? words.columnCame : words.columnWent)(label, tabTitle(table), cells);
}

interface CountsProps {
  readonly title: string;
  readonly counts: Readonly<Record<string, ComparedCounts>>;
  readonly name: (key: string) => string;
}

function Counts({ title, counts, name }: CountsProps) {
  const { compare: words } = viewWords();
  const rows = Object.entries(counts);
  if (rows.length === 0) return null;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{words.came}</th>
          <th scope="col">{words.changed}</th>
          <th scope="col">{words.went}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, { added, changed, removed }]) => (
          <tr key={key}>
            <th scope="row">{name(key)}</th>
            <td>{added}</td>
            <td>{changed}</td>
            <td>{removed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fields that are shown at once; a register has dozens. */
const FIELDS = 8;

function FieldCounts({ found }: { readonly found: CompareReply }) {
  const { compare: words } = viewWords();
  if (found.byField.length === 0) return null;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{words.byField}</th>
          <th scope="col">{words.records}</th>
        </tr>
      </thead>
      <tbody>
        {found.byField.slice(0, FIELDS).map(({ table, field, label, own, records }) => (
          <tr key={`${table} ${own === true ? 'own ' : ''}${field}`}>
            <th scope="row">
              {label} <small class="quiet">{tabTitle(table)}</small>
            </th>
            <td>{records}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
