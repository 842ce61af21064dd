import type { WireRecord } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { useGlance } from './glance';

/** Cases that wait for an answer, each solved with one press. */
export function OpenCases() {
  const { t } = useSession();
  const { sheet } = useGlance();
  const waiting = sheet.cases.filter((one) => one['status'] === 'open');
  if (waiting.length === 0) return null;
  return (
    <section class="notice open-cases">
      <h2 class="notice-title">{t.glance.cases.open(waiting.length)}</h2>
      <ul class="plain-list">
        {waiting.map((one) => (
          <OpenCase key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OpenCase({ one }: { readonly one: WireRecord }) {
  const { t, go, say, mayWrite } = useSession();
  const { customer, press, pressed, patch } = useGlance();
  const words = t.glance.cases;
  const set = (record: WireRecord, status: 'open' | 'solved'): void =>
    press(
      'apiSaveCase',
      {
        id: record.id,
        version: Number(record['version']),
        customerId: customer.id,
        fields: { status },
        original: { status: record['status'] ?? null },
      },
      ({ case: now }) => {
        patch((sheet) => ({ ...sheet, cases: sheet.cases.map((each) => (each.id === now.id ? now : each)) }));
        if (status === 'open') say(words.reopened);
        else say(words.solved, 'good', () => set(now, 'open'));
      },
      `case ${record.id}`,
    );
  return (
    <li class="row">
      <span>
        <button
          type="button"
          class="text-link"
          onClick={() => go({ name: 'record', sort: 'cases', customer, record: one })}
          disabled={!mayWrite}
        >
          {String(one['summary'] ?? one.id)}
        </button>
        <small>{words.since(String(one['openedAt'] ?? '').slice(0, 10))}</small>
      </span>
      {mayWrite && (
        <Button
          busy={pressed === `case ${one.id}`}
          label={`${words.solve}: ${String(one['summary'] ?? one.id)}`}
          onClick={() => set(one, 'solved')}
        >
          {words.solve}
        </Button>
      )}
    </li>
  );
}
