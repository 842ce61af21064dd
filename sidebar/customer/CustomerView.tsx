import { useMemo } from 'preact/hooks';
import type { CustomerSheetReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { LoadState, ReloadButton } from '../common/LoadedParts';
import { Star } from '../find/Star';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
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
  const { t, back, go, mayWrite } = useSession();
  const loaded = useCustomer(id, had);
  const { sheet, loading, patch, showMore } = loaded;
  const { press, pressed } = usePress();
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
        </GlanceContext.Provider>
      )}
    </main>
  );
}
