import { useRef, useState } from 'preact/hooks';
import type { RefusedRow } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import { KindWaits } from './KindWaits';

/** Rows that are named here; the notes on the cells name all. */
const NAMED = 5;

/** For owners: rows of Fields and Lists that wait to be applied, cannot be followed, or want a kind that not all values fit. */
export function FieldsNotice({ onReopen }: { readonly onReopen: () => void }) {
  const { open, t, say } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const [refused, setRefused] = useState<readonly RefusedRow[]>([]);
  const { pending = false, refused: all = 0, kinds = [] } = open.fields ?? {};
  const count = all - kinds.length;
  // Each change of kind that waits has a place of its own below.
  const others = refused.filter(({ code }) => code !== 'field-kind-waits');
  const apply = async (): Promise<void> => {
    setProblem('');
    const outcome = await call('apiApplyFields', { requestId: ids.current.idFor('apply') });
    if (outcome.kind === 'busy') return;
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (!outcome.reply.ok) setProblem(refusalText(outcome.reply, t));
    else {
      ids.current.settled();
      setRefused(outcome.reply.refused);
      if (outcome.reply.refused.length === 0) say(t.fields.applied);
      onReopen();
    }
  };
  return (
    <Notice tone="warn" title={t.fields.title}>
      {(pending || count > 0) && <p>{pending ? t.fields.waiting : t.fields.refused(count)}</p>}
      {others.length > 0 && (
        <ul class="plain-list">
          {others.slice(0, NAMED).map((row) => (
            <li key={`${row.tab} ${String(row.row)} ${row.column}`}>
              <b>{t.fields.row(t.fields.tabs[row.tab], row.row)}</b> {row.message}
            </li>
          ))}
        </ul>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
      {(pending || count > 0) && (
        <Button look="primary" busy={busy} onClick={() => void apply()}>
          {t.fields.apply}
        </Button>
      )}
      {kinds.map((waiting) => (
        <KindWaits
          key={`${waiting.table} ${waiting.key} ${waiting.kind} ${waiting.list ?? ''}`}
          waiting={waiting}
          onDone={onReopen}
        />
      ))}
    </Notice>
  );
}
