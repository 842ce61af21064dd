import type { ComponentChildren } from 'preact';
import { useSession } from '../session/session';

interface WhoProps {
  readonly customer: { readonly id: string; readonly name: string; readonly company?: string };
  readonly children?: ComponentChildren;
}

/** Whom an item is about: one press opens the customer. What is special about it stands at the end of the line. */
export function Who({ customer, children }: WhoProps) {
  const { t, go } = useSession();
  const name = customer.name === '' ? t.find.unnamed : customer.name;
  return (
    <p class="who">
      <button
        type="button"
        class="name"
        title={t.day.open(name)}
        onClick={() => go({ name: 'customer', id: customer.id })}
      >
        {name}
      </button>
      {(customer.company ?? '') !== '' && <span class="quiet">{customer.company}</span>}
      {children}
    </p>
  );
}
