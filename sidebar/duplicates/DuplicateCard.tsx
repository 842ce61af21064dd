import type { ComponentChildren } from 'preact';
import type { DuplicateHit } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages';
import { Button } from '../common/Button';
import { memberName } from '../session/names';
import { useSession } from '../session/session';

interface DuplicateCardProps {
  readonly hit: DuplicateHit;
  readonly onOpen: () => void;
  /** Further buttons, behind the one that opens the customer. */
  readonly children?: ComponentChildren;
}

/** A customer who may be the one on the form: enough to recognise them, how strong the likeness is, and why. */
export function DuplicateCard({ hit, onOpen, children }: DuplicateCardProps) {
  const { open, t } = useSession();
  const name = hit.name === '' ? t.find.unnamed : hit.name;
  const strength = strengthOf(hit);
  const told = hit.reasons.flatMap(({ facts }) => (facts['shown'] === undefined ? [] : [String(facts['shown'])]));
  const more = Object.values(hit.shown).filter((value) => !told.includes(value));
  const who = hit.owner === '' ? [] : [t.duplicates.ownedBy(memberName(open, hit.owner))];
  return (
    <li class="duplicate">
      <p class="twin">
        <b>{name}</b>
        <span class={`strength ${strength}`}>{t.duplicates[strength]}</span>
      </p>
      <p>{reasonsText(hit, t)}</p>
      <small>
        {[hit.company === name ? '' : hit.company, ...more, ...who].filter((text) => text !== '').join(' · ')}
      </small>
      <div class="buttons">
        <Button onClick={onOpen} label={`${t.common.open} ${name}`}>
          {t.common.open}
        </Button>
        {children}
      </div>
    </li>
  );
}

type Strength = 'strong' | 'likely' | 'possible' | 'employer';

/** In words, since nobody knows what 0.87 means. */
function strengthOf({ score, reasons }: DuplicateHit): Strength {
  if (score < LIKELY && reasons.some(({ code }) => code === 'employer')) return 'employer';
  return score >= STRONG ? 'strong' : score >= LIKELY ? 'likely' : 'possible';
}

const STRONG = 0.95;
const LIKELY = 0.75;

/** The reasons in one line, most telling first. */
export function reasonsText({ reasons }: DuplicateHit, t: SidebarWords): string {
  return reasons.map(({ code, facts }) => t.duplicates.reasons[code](facts)).join(t.duplicates.comma);
}
