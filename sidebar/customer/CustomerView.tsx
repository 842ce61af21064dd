import { useMemo } from 'preact/hooks';
import type { CustomerSheetReply } from '../../src/contract/replies';
import { ArchiveCustomer } from '../archive/ArchiveCustomer';
import { ArchivedBanner } from '../archive/ArchivedBanner';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { LoadState, ReloadButton } from '../common/LoadedParts';
import { Star } from '../find/Star';
import { useKeys } from '../session/useKeys';
import { SessionContext, useSession } from '../session/session';
import { Actions } from './Actions';
import { ContactLines } from './ContactLines';
import { ContactPersons } from './ContactPersons';
import { Details } from './Details';
import { Findings } from './Findings';
import { GlanceContext, usePress, type Glance } from './glance';
import { Identity } from './Identity';
import { NextContact } from './NextContact';
import { OpenCases } from './OpenCases';
import { Timeline } from './Timeline';
import { useCustomer } from './useCustomer';
import { Value } from './Value';

interface CustomerViewProps {
  readonly id: string;
  /** What is known of the customer already. */
  readonly loaded?: CustomerSheetReply | undefined;
}

/** One customer: who, what is due, what happened, what is doubtful. */
export function CustomerView({ id, loaded: had }: CustomerViewProps) {
  const session = useSession();
  const { t, back, go } = session;
  const loaded = useCustomer(id, had);
  const { sheet, loading, patch, showMore } = loaded;
  const { press, pressed } = usePress();
  const archived = sheet?.archived;
  const mayWrite = session.mayWrite && archived === undefined;
  // An archived customer is read, not changed.
  const reading = useMemo(() => ({ ...session, mayWrite }), [session, mayWrite]);
  useKeys({ escape: back });
  const name = sheet === null ? id : String(sheet.customer['name'] ?? t.find.unnamed);
  const glance = useMemo(
    (): Glance | null =>
      sheet === null ? null : { sheet, customer: { id, name, row: sheet.row }, patch, press, pressed },
    [sheet, id, name, patch, press, pressed],
  );
  return (
    <main class="customer" aria-busy={loading}>
      {/* A page that follows the sheet must not take the focus from it. */}
      <Header title={name} back={t.common.back} onBack={back} focus={document.hasFocus()}>
        <Star id={id} name={name} />
        {sheet !== null && mayWrite && (
          <Button look="quiet" onClick={() => go({ name: 'edit', record: sheet.customer })}>
            {t.common.edit}
          </Button>
        )}
        <ReloadButton loaded={loaded} />
      </Header>
      <LoadState loaded={loaded} first={sheet === null} />
      {glance !== null && (
        <GlanceContext.Provider value={glance}>
          {archived !== undefined && <ArchivedBanner customer={glance.customer} archived={archived} />}
          <SessionContext.Provider value={reading}>
            <Identity />
            <NextContact />
            {mayWrite && <Actions />}
            <OpenCases />
            <Findings />
            <ContactLines />
            <ContactPersons />
            <Value />
            <Timeline onShowMore={showMore} loading={loading} />
            <Details record={glance.sheet.customer} phones={glance.sheet.phones} />
          </SessionContext.Provider>
          {mayWrite && <ArchiveCustomer customer={glance.customer} />}
        </GlanceContext.Provider>
      )}
    </main>
  );
}
