import type { ComponentChildren } from 'preact';
import type { WireRecord } from '../../src/contract/replies';
import { amountText, memberName, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { ChangeLines } from './ChangeLines';
import { useGlance } from './glance';
import type { Entry } from './timelineModel';

const text = (record: WireRecord, key: string): string => String(record[key] ?? '');

interface TimelineEntryProps {
  readonly entry: Entry;
  /** Says of what sort it is: where several sorts stand together. */
  readonly named: boolean;
}

/** One line of the timeline: when, what sort, and what it was about. */
export function TimelineEntry({ entry, named }: TimelineEntryProps) {
  const { t } = useSession();
  return (
    <li class={entry.sort}>
      <p class="when">
        {entry.moment === '' ? t.glance.noDay : entry.moment}
        {named && <b> {t.glance.sorts[entry.sort]}</b>}
        <About entry={entry} />
      </p>
      <Body entry={entry} />
    </li>
  );
}

/** The facts behind the day. */
function About({ entry }: { readonly entry: Entry }) {
  const { open } = useSession();
  const label = (list: string, key: string): string => (key === '' ? '' : optionLabelOf(open, list, key));
  if (entry.sort === 'changes') return <> · {[memberName(open, entry.change.by), entry.change.where].join(' · ')}</>;
  const { sort, record } = entry;
  const facts = {
    interactions: () => [
      label('interactionChannel', text(record, 'channel')),
      label('outcome', text(record, 'outcome')),
      memberName(open, text(record, 'by')),
    ],
    purchases: () => [text(record, 'orderNo'), label('payment', text(record, 'payment'))],
    cases: () => [label('caseKind', text(record, 'kind')), label('caseStatus', text(record, 'status'))],
    feedback: () => [label('aspect', text(record, 'aspect')), label('via', text(record, 'via'))],
  }[sort]();
  return <>{facts.flatMap((fact) => (fact === '' ? [] : [` · ${fact}`])).join('')}</>;
}

function Body({ entry }: { readonly entry: Entry }) {
  const { t } = useSession();
  if (entry.sort === 'changes') return <ChangeLines change={entry.change} />;
  const { sort, record } = entry;
  switch (sort) {
    case 'interactions':
      return (
        <>
          <p class="said">{text(record, 'summary')}</p>
          {text(record, 'nextStep') !== '' && (
            <p class="quiet">
              {t.glance.nextStep} {text(record, 'nextStep')}
            </p>
          )}
        </>
      );
    case 'purchases':
      return <Purchase record={record} />;
    case 'cases':
      return (
        <Editable sort={sort} record={record}>
          <span class="said">{text(record, 'summary')}</span>
        </Editable>
      );
    case 'feedback':
      return (
        <Editable sort={sort} record={record}>
          {text(record, 'score') !== '' && <b>{text(record, 'score')} </b>}
          <span class="said">
            {text(record, 'text') === '' && text(record, 'score') === '' ? '…' : text(record, 'text')}
          </span>
        </Editable>
      );
  }
}

function Purchase({ record }: { readonly record: WireRecord }) {
  return (
    <p class="bought">
      <span>
        {text(record, 'item')}
        {Number(record['quantity'] ?? 1) !== 1 && ` × ${text(record, 'quantity')}`}
      </span>
      <span class="amount">{amountText(record['amount'], text(record, 'currency'))}</span>
    </p>
  );
}

interface EditableProps {
  readonly sort: 'cases' | 'feedback';
  readonly record: WireRecord;
  readonly children: ComponentChildren;
}

/** A record that opens in its form; what became of it stands below. */
function Editable({ sort, record, children }: EditableProps) {
  const { go, mayWrite } = useSession();
  const { customer } = useGlance();
  return (
    <>
      <p>
        <button
          type="button"
          class="text-link"
          disabled={!mayWrite}
          onClick={() => go({ name: 'record', sort, customer, record })}
        >
          {children}
        </button>
      </p>
      {text(record, 'resolution') !== '' && <p class="quiet">{text(record, 'resolution')}</p>}
    </>
  );
}
