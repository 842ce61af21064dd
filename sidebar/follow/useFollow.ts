import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerSheetReply } from '../../src/contract/replies';
import { callServer } from '../server/callServer';

/** Milliseconds between two looks at the cursor; a look costs no request to Sheets. */
const EVERY = 3000;

/**
 * Milliseconds between two customers that are loaded, each with two of the sixty reads that a person has in a minute: who
 * walks down the rows sees the one on which they stop.
 */
const REST = 6000;

export interface Follow {
  readonly on: boolean;
  readonly toggle: () => void;
}

type Cursor = { readonly table: Table; readonly row: number };
type Table = 'customers' | 'contacts' | 'interactions' | 'purchases' | 'cases' | 'feedback';

/**
 * Follows the cursor in the sheet while it is switched on, the page is in sight and `paused` is false: a row of a customer,
 * or of a record that hangs on one, shows that customer. Rows of nobody and failed looks change nothing.
 */
export function useFollow(paused: boolean, show: (sheet: CustomerSheetReply) => void): Follow {
  const [on, setOn] = useState(false);
  const latest = useRef({ paused, show });
  latest.current = { paused, show };
  useEffect(() => {
    if (!on) return undefined;
    let seen = '';
    let rests = 0;
    let looking = false;
    const look = async (): Promise<void> => {
      if (looking || latest.current.paused || isTyping() || document.visibilityState !== 'visible') return;
      looking = true;
      try {
        const cursor = await cursorNow();
        const key = JSON.stringify(cursor);
        if (cursor === null || key === seen || Date.now() < rests) return;
        seen = key;
        rests = Date.now() + REST;
        const reply = await callServer('apiGetCustomer', { at: cursor });
        if (reply.ok) latest.current.show(reply);
      } catch {
        // The next look comes by itself: nobody asked for this one.
      } finally {
        looking = false;
      }
    };
    void look();
    const timer = window.setInterval(() => void look(), EVERY);
    return () => window.clearInterval(timer);
  }, [on]);
  return { on, toggle: () => setOn((now) => !now) };
}

/** Whether something stands in the input that has the focus: a tag half typed, a search. */
function isTyping(): boolean {
  const element = document.activeElement;
  return document.hasFocus() && element instanceof HTMLInputElement && element.type === 'text' && element.value !== '';
}

/** The row of a record on which the cursor stands; null elsewhere. */
async function cursorNow(): Promise<Cursor | null> {
  const reply = await callServer('apiActiveRow', {});
  return reply.ok && reply.table !== '' && reply.row > 1 ? { table: reply.table as Table, row: reply.row } : null;
}
