import type { CustomerSheetReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import type { CustomerRef } from '../session/views';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { useBringBack } from './useBringBack';

interface ArchivedBannerProps {
  readonly customer: CustomerRef;
  readonly archived: NonNullable<CustomerSheetReply['archived']>;
}

/** Above an archived customer: when, by whom and why, and the way back. */
export function ArchivedBanner({ customer, archived: { at, by, reason } }: ArchivedBannerProps) {
  const { open, mayWrite } = useSession();
  const { archive } = viewWords();
  const { busy, bringBack } = useBringBack();
  return (
    <Notice tone="info" title={archive.banner}>
      <p>{archive.bannerText(at, memberName(open, by))}</p>
      {reason !== '' && <p class="archive-reason">{reason}</p>}
      <p class="quiet">{archive.bannerNote}</p>
      {mayWrite && (
        <Button look="primary" busy={busy} onClick={() => bringBack(customer)}>
          {archive.bringBack}
        </Button>
      )}
    </Notice>
  );
}
