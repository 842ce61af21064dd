import { useCallback, useState } from 'preact/hooks';
import type { CustomerSheetReply } from '../../src/contract/replies';
import { useLoading } from '../common/useLoading';
import { useSession } from '../session/session';

/** Changes what is shown of a customer without asking the register again. */
export type Patch = (change: (sheet: CustomerSheetReply) => CustomerSheetReply) => void;

export interface LoadedCustomer {
  readonly sheet: CustomerSheetReply | null;
  readonly loading: boolean;
  readonly problem: string;
  readonly reload: () => void;
  readonly patch: Patch;
  /** Loads more records of each sort. */
  readonly showMore: () => void;
}

/** Records of each sort that come with the first answer, how many times more with each next one, and the most. */
const FIRST = 20;
const TIMES = 3;
const MOST = 1000;

/** Loads a customer, and again after each save. What is shown stays until the new answer is there. */
export function useCustomer(id: string, loaded: CustomerSheetReply | undefined): LoadedCustomer {
  const { saves } = useSession();
  const [show, setShow] = useState(FIRST);
  const had = loaded === undefined ? null : { ok: true as const, ...loaded };
  const { value: sheet, patch: change, ...state } = useLoading('apiGetCustomer', { id, show }, saves, had);
  const patch = useCallback<Patch>(
    (changed) => change((now) => (now === null ? now : { ok: true, ...changed(now) })),
    [change],
  );
  const showMore = useCallback(() => setShow((now) => Math.min(now * TIMES, MOST)), []);
  return { sheet, ...state, patch, showMore };
}
