import type { CustomerSheetReply } from '../../src/contract/replies';
import { Notice } from '../common/Notice';
import { memberName, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';

/** Company and title, stage, why it is stale, and the three facts that a seller looks for. */
export function Identity({ sheet }: { readonly sheet: CustomerSheetReply }) {
  const { open, t } = useSession();
  const { customer } = sheet;
  const text = (key: string): string => String(customer[key] ?? '');
  const under = [text('company'), text('title')].filter((part) => part !== '').join(' · ');
  const next = text('nextContactOn');
  const overdue = next !== '' && next < open.today;
  return (
    <>
      {under !== '' && <p class="under">{under}</p>}
      <p class="chips">
        {text('stage') !== '' && (
          <span class={`chip stage-${text('stage')}`}>{optionLabelOf(open, 'stage', text('stage'))}</span>
        )}
        {text('category') !== '' && <span class="chip">{optionLabelOf(open, 'category', text('category'))}</span>}
        {tagsOf(text('tags')).map((tag) => (
          <span key={tag} class="chip">
            {tag}
          </span>
        ))}
        <span class="id">{customer.id}</span>
      </p>
      {customer['stale'] === true && (
        <Notice tone="warn">
          <p>
            <b>{t.customer.stale}</b> · {text('staleReasons')}
          </p>
        </Notice>
      )}
      <dl class="facts">
        <div class={overdue ? 'overdue' : ''}>
          <dt>{t.customer.nextContact}</dt>
          <dd>
            {next === '' ? t.customer.notPlanned : next}
            {overdue && <small> {t.customer.overdue}</small>}
          </dd>
        </div>
        <div>
          <dt>{t.customer.lastContact}</dt>
          <dd>{text('lastContactOn') === '' ? t.customer.never : text('lastContactOn')}</dd>
        </div>
        <div>
          <dt>{t.customer.owner}</dt>
          <dd>{memberName(open, text('owner'))}</dd>
        </div>
      </dl>
    </>
  );
}

function tagsOf(text: string): readonly string[] {
  return text
    .split(/[,，;；]\s*/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
