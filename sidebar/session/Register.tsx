import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages';
import { Toasts, useToast } from '../common/Toasts';
import { DraftsOffer } from '../entry/DraftsOffer';
import { FindingProvider } from '../find/FindingProvider';
import { FindView } from '../find/FindView';
import { loadViews } from '../parts/loadViews';
import { WithViews } from '../parts/WithViews';
import type { Views } from '../parts/views';
import { servedWords } from '../words/served';
import { FollowSwitch } from '../follow/FollowSwitch';
import { useFollow } from '../follow/useFollow';
import { SessionContext, type Session } from './session';
import { StateBanners } from './StateBanners';
import { StatusLine } from './StatusLine';
import { ActiveContext } from './useKeys';
import {
  followed,
  isForm,
  popped,
  pushed,
  replaced,
  stackFor,
  without,
  type Stack,
  type StackedView,
  type View,
} from './views';

interface RegisterProps {
  readonly open: OpenReply;
  readonly t: SidebarWords;
  readonly onReopen: () => void;
  readonly onRefresh: () => void;
}

/** The opened register: a stack of views, of which the top one is shown and the others keep what was typed in them. */
export function Register({ open, t, onReopen, onRefresh }: RegisterProps) {
  const [stack, setStack] = useState<Stack>(() => stackFor(askedView()));
  const [saves, setSaves] = useState(0);
  const { toast, say, hide } = useToast();
  const go = useCallback(
    (view: View) => {
      // What was said about the last thing would cover the next one.
      hide();
      setStack((now) => pushed(now, view));
    },
    [hide],
  );
  const back = useCallback(() => setStack(popped), []);
  const replace = useCallback((view: View) => setStack((now) => replaced(now, view)), []);
  const gone = useCallback((id: string) => setStack((now) => without(now, id)), []);
  const isHalfDone = open.inProgress !== null;
  const saved = useCallback(() => {
    setSaves((n) => n + 1);
    // It may be what was left half done that is finished now.
    if (isHalfDone) onRefresh();
  }, [isHalfDone, onRefresh]);
  const [waiting, setWaiting] = useState(open.counts.day ?? 0);
  const words = servedWords().values;
  const mayWrite = open.state === 'ready' && (open.role === 'owner' || open.role === 'entry');
  const session = useMemo(
    (): Session => ({ open, words, t, mayWrite, say, go, back, replace, gone, saves, saved, waiting, setWaiting }),
    [open, words, t, mayWrite, say, go, back, replace, gone, saves, saved, waiting],
  );
  useEffect(() => {
    // Ahead of their use. Where they do not come, the view that needs them asks again and says why.
    loadViews().catch(() => undefined);
  }, []);
  const atHome = stack.length === 1;
  const paused = stack.slice(-1).some(isForm);
  const follow = useFollow(paused, (sheet) => setStack((now) => followed(now, sheet)));
  return (
    <SessionContext.Provider value={session}>
      {atHome && <StateBanners onReopen={onReopen} onRefresh={onRefresh} />}
      {mayWrite && (
        <div hidden={!atHome}>
          <DraftsOffer />
        </div>
      )}
      <FindingProvider>
        {stack.map((entry, i) => (
          <Frame key={entry.key} entry={entry} active={i === stack.length - 1} />
        ))}
      </FindingProvider>
      <FollowSwitch follow={follow} paused={paused} />
      {atHome && <StatusLine />}
      <Toasts toast={toast} undoLabel={t.glance.undo} onHide={hide} />
    </SessionContext.Provider>
  );
}

/** The view that the menu asked for, once: a register that is opened again begins where one expects it. */
function askedView(): string | undefined {
  const { dataset } = document.documentElement;
  const asked = dataset['view'];
  delete dataset['view'];
  return asked;
}

/** Holds one view. A view that comes back to the top gives the focus back to where it was. */
function Frame({ entry, active }: { readonly entry: StackedView; readonly active: boolean }) {
  const focused = useRef<HTMLElement | null>(null);
  const wasActive = useRef(true);
  useEffect(() => {
    if (active && !wasActive.current) focused.current?.focus();
    wasActive.current = active;
  }, [active]);
  return (
    <div
      class="view"
      hidden={!active}
      onFocusIn={(event) => {
        focused.current = event.target instanceof HTMLElement ? event.target : null;
      }}
    >
      <ActiveContext.Provider value={active}>
        <Shown view={entry.view} />
      </ActiveContext.Provider>
    </div>
  );
}

function Shown({ view }: { readonly view: View }) {
  if (view.name === 'find') return <FindView />;
  return <WithViews>{(views) => <Fetched views={views} view={view} />}</WithViews>;
}

type FetchedView = Exclude<View, { readonly name: 'find' }>;

function Fetched({ views, view }: { readonly views: Views; readonly view: FetchedView }) {
  switch (view.name) {
    case 'day':
      return <views.MyDay />;
    case 'health':
      return <views.HealthView />;
    case 'actions':
      return <views.ActionsView />;
    case 'snapshots':
      return <views.SnapshotsView />;
    case 'compare':
      return <views.CompareView from={view.from} />;
    case 'more':
      return <views.MoreView />;
    case 'archive':
      return <views.ArchiveView />;
    case 'archiveMany':
      return <views.ArchiveMany customers={view.customers} />;
    case 'customer':
      return <views.CustomerView id={view.id} loaded={view.loaded} />;
    case 'history':
      return <views.HistoryView id={view.id} name={view.title} />;
    case 'add':
      return <views.CustomerForm typed={view.typed} draft={view.draft} />;
    case 'edit':
      return <views.CustomerForm record={view.record} draft={view.draft} />;
    case 'interaction':
      return <views.InteractionForm customer={view.customer} draft={view.draft} />;
    case 'purchase':
      return <views.PurchaseForm customer={view.customer} draft={view.draft} />;
    case 'record':
      return <views.RecordForm sort={view.sort} customer={view.customer} record={view.record} draft={view.draft} />;
  }
}
