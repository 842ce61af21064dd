import { useEffect, useState } from 'preact/hooks';
import type { SavedDraft, WireRecord } from '../../src/contract/replies';
import { childDraftName, childDraftView } from '../children/childDraft';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { callServer } from '../server/callServer';
import { useSession, type Session } from '../session/session';
import { timeOf } from './draftTime';

/** Drafts shown at once; the others are offered when these are settled. */
const SHOWN = 3;

/** Offers what was entered and not saved, when the sidebar is opened again. */
export function DraftsOffer() {
  const session = useSession();
  const { open, t } = session;
  const words = t.entry.draft;
  const [drafts, setDrafts] = useState<readonly SavedDraft[]>([]);
  useEffect(() => {
    let gone = false;
    callServer('apiListDrafts', {}).then(
      (reply) => {
        if (!gone && reply.ok) setDrafts(reply.drafts.filter(canResume));
      },
      () => {
        // Without a connection there is nothing to offer, and nothing is lost: drafts stay where they are.
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  const [first] = drafts;
  if (first === undefined) return null;
  const without = (key: string): void => setDrafts(drafts.filter((draft) => draft.key !== key));
  const goOn = (saved: SavedDraft): void => {
    without(saved.key);
    resume(saved, session);
  };
  const discard = ({ key }: SavedDraft): void => {
    without(key);
    callServer('apiDropDraft', { key }).catch(() => session.say(t.failures.unreachable, 'bad'));
  };
  const isOnly = drafts.length === 1;
  return (
    <div class="offer">
      <Notice tone="info" title={isOnly ? words.offer(timeOf(first.at, open.today)) : words.several}>
        <ul class="plain-list drafts">
          {drafts.slice(0, SHOWN).map((saved) => (
            <DraftLine key={saved.key} saved={saved} withTime={!isOnly} onGoOn={goOn} onDiscard={discard} />
          ))}
        </ul>
      </Notice>
    </div>
  );
}

interface DraftLineProps {
  readonly saved: SavedDraft;
  readonly withTime: boolean;
  readonly onGoOn: (saved: SavedDraft) => void;
  readonly onDiscard: (saved: SavedDraft) => void;
}

function DraftLine({ saved, withTime, onGoOn, onDiscard }: DraftLineProps) {
  const session = useSession();
  const words = session.t.entry.draft;
  const name = nameOf(saved, session);
  return (
    <li>
      <span>
        {name}
        {withTime && <small> {timeOf(saved.at, session.open.today)}</small>}
      </span>
      <span class="buttons">
        <Button label={words.goOnNamed(name)} onClick={() => onGoOn(saved)}>
          {words.goOn}
        </Button>
        <Button look="quiet" label={words.discardNamed(name)} onClick={() => onDiscard(saved)}>
          {words.discard}
        </Button>
      </span>
    </li>
  );
}

function canResume(saved: SavedDraft): boolean {
  return saved.draft.form === 'customer' || childDraftView(saved) !== null;
}

function nameOf(saved: SavedDraft, session: Session): string {
  const { draft } = saved;
  const words = session.t.entry.draft;
  if (draft.form !== 'customer') return childDraftName(saved, session);
  if (draft.record === undefined) return draft.title === '' ? words.unnamed : draft.title;
  return words.editing(String(draft.record['name'] ?? draft.title));
}

function resume(saved: SavedDraft, { go }: Session): void {
  const { record } = saved.draft;
  const child = childDraftView(saved);
  if (child !== null) go(child);
  else if (record === undefined) go({ name: 'add', typed: '', draft: saved });
  else go({ name: 'edit', record: record as WireRecord, draft: saved });
}
