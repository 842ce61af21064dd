import type { ComponentChildren } from 'preact';
import type { DuplicateHit } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages';
import { Button } from '../common/Button';
import { memberName } from '../session/names';
import { useBringBack } from '../archive/useBringBack';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

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
        {hit.archived === true && <span class="chip archived">{t.find.archived}</span>}
      </p>
      <p>{reasonsText(hit, t)}</p>
      <small>
        {[hit.company === name ? '' : hit.company, ...more, ...who].filter((text) => text !== '').join(' · ')}
      </small>
      {hit.archived === true && <p>{viewWords().archive.duplicate}</p>}
      <div class="buttons">
        {hit.archived === true && <BringBack hit={hit} name={name} onDone={onOpen} />}
        <Button onClick={onOpen} label={`${t.common.open} ${name}`}>
          {t.common.open}
        </Button>
        {children}
      </div>
    </li>
  );
}

/** Brings an archived customer back, then shows it. */
function BringBack({
  hit,
  name,
  onDone,
}: {
  readonly hit: DuplicateHit;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { mayWrite } = useSession();
  const { archive } = viewWords();
  const { busy, bringBack } = useBringBack();
  if (!mayWrite) return null;
  return (
    <Button
      look="primary"
      busy={busy}
      label={archive.bringBackNamed(name)}
      onClick={() => bringBack({ id: hit.id, name, row: hit.row }, onDone)}
    >
      {archive.bringBack}
    </Button>
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
