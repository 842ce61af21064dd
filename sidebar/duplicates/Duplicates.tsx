import type { DuplicateHit } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import type { Typed } from '../forms/formModel';
import { useSession } from '../session/session';
import { DuplicateCard } from './DuplicateCard';
import { mayHaveContacts, nameOf, useAddAsContact } from './useAddAsContact';

interface DuplicatesProps {
  readonly hits: readonly DuplicateHit[];
  /** What stands on the form. */
  readonly typed: Typed;
  /** Whether the form is about a new customer: one that is there already becomes nobody's contact person. */
  readonly isNew: boolean;
}

/** The customers who may be the one on the form, each to be opened, or to take the person as a contact person. */
export function Duplicates({ hits, typed, isNew }: DuplicatesProps) {
  const { t, go } = useSession();
  const contact = useAddAsContact();
  return (
    <>
      <ul class="plain-list">
        {hits.map((hit) => (
          <DuplicateCard key={hit.id} hit={hit} onOpen={() => go({ name: 'customer', id: hit.id })}>
            {isNew && mayHaveContacts(hit) && (
              <Button
                busy={contact.busy}
                onClick={() => void contact.add(hit, typed)}
                label={t.duplicates.addContactTo(nameOf(typed, t.duplicates.thisPerson), hit.name)}
              >
                {t.duplicates.addContact}
              </Button>
            )}
          </DuplicateCard>
        ))}
      </ul>
      {contact.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{contact.problem}</p>
        </Notice>
      )}
    </>
  );
}
