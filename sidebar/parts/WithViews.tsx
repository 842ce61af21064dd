import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { failureText } from '../common/useCall';
import { Waiting } from '../common/Waiting';
import { useSession } from '../session/session';
import { loadViews } from './loadViews';
import type { Views } from './views';

/** Draws with the views as soon as they are there; until then says that they are on their way, or why they are not. */
export function WithViews({ children }: { readonly children: (views: Views) => ComponentChildren }) {
  const { t, back } = useSession();
  const [views, setViews] = useState(() => globalThis.registerViews ?? null);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    setProblem('');
    loadViews().then(
      (loaded) => {
        if (!gone) setViews(loaded);
      },
      (failure: unknown) => {
        if (!gone) setProblem(failureText(failure, t));
      },
    );
    return () => {
      gone = true;
    };
  }, [tries, t]);
  if (views !== null) return <>{children(views)}</>;
  if (problem === '') return <Waiting text={t.common.loading} />;
  return (
    <Notice tone="bad" urgent>
      <p>{problem}</p>
      <Button look="primary" onClick={() => setTries((n) => n + 1)}>
        {t.common.retry}
      </Button>
      <Button onClick={back}>{t.common.back}</Button>
    </Notice>
  );
}
