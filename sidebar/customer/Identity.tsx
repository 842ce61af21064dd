import { Notice } from '../common/Notice';
import { refusalText, useCall } from '../common/useCall';
import { optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { useGlance } from './glance';
import { AddTag } from './AddTag';

/** Company and title, stage, tags, the id that leads to the row, and why the record is stale. */
export function Identity() {
  const { open, t, mayWrite } = useSession();
  const { customer } = useGlance().sheet;
  const text = (key: string): string => String(customer[key] ?? '');
  const under = [text('company'), text('title')].filter((part) => part !== '').join(' · ');
  return (
    <>
      {under !== '' && <p class="under">{under}</p>}
      <div class="chips">
        {text('stage') !== '' && (
          <span class={`chip stage-${text('stage')}`}>{optionLabelOf(open, 'stage', text('stage'))}</span>
        )}
        {text('category') !== '' && <span class="chip">{optionLabelOf(open, 'category', text('category'))}</span>}
        {tagsOf(text('tags')).map((tag) => (
          <span key={tag} class="chip">
            {tag}
          </span>
        ))}
        {mayWrite && <AddTag />}
        <RowLink />
      </div>
      {customer['stale'] === true && (
        <Notice tone="warn">
          <p>
            <b>{t.customer.stale}</b> · {text('staleReasons')}
          </p>
        </Notice>
      )}
    </>
  );
}

/** The customer's id; pressed, it puts the cursor on the row in the sheet. */
function RowLink() {
  const { t, say } = useSession();
  const { id } = useGlance().customer;
  const { busy, call } = useCall(t);
  const showRow = async (): Promise<void> => {
    const outcome = await call('apiShowRow', { id });
    if (outcome.kind === 'failed') say(outcome.message, 'bad');
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) say(t.customer.rowShown(outcome.reply.row), 'plain');
      else say(refusalText(outcome.reply, t), 'bad');
    }
  };
  return (
    <button
      type="button"
      class="link id"
      aria-busy={busy}
      aria-label={`${t.customer.showRow}: ${id}`}
      title={t.customer.showRow}
      onClick={() => void showRow()}
    >
      {id}
    </button>
  );
}

function tagsOf(text: string): readonly string[] {
  return text
    .split(/[,，;；]\s*/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
