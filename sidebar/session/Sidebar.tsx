import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { SetUpPanel } from '../setup/SetUpPanel';
import { Register } from './Register';
import { useOpening } from './useOpening';

/** The sidebar from its first call on: opening, no register, a damaged one, or the register itself. */
export function Sidebar() {
  const { open, t, problem, reopen, refresh } = useOpening();
  if (problem !== '') {
    return (
      <main>
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button look="primary" onClick={reopen}>
            {t.common.retry}
          </Button>
        </Notice>
      </main>
    );
  }
  if (open === null) {
    return (
      <main>
        <Waiting text={t.open.opening} />
      </main>
    );
  }
  if (open.state === 'none') {
    return (
      <main>
        <SetUpPanel open={open} t={t} onDone={reopen}>
          <h1>{t.open.noneTitle}</h1>
          <p>{t.open.noneText}</p>
        </SetUpPanel>
      </main>
    );
  }
  if (open.role === 'none') {
    return (
      <main>
        <Notice tone="warn" title={t.open.notMemberTitle}>
          <p>{t.open.notMemberText(open.user)}</p>
        </Notice>
      </main>
    );
  }
  return <Register open={open} t={t} onReopen={reopen} onRefresh={refresh} />;
}
