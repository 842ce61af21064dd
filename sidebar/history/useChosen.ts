import { useCallback, useMemo, useState } from 'preact/hooks';
import type { FieldThen, RecordAtReply } from '../../src/contract/replies';
import { useSession } from '../session/session';

export interface Chosen {
  /** Fields that may be put back: they differ, what they held is on record, and the person may write. */
  readonly offered: readonly FieldThen[];
  readonly keys: readonly string[];
  readonly toggle: (key: string) => void;
}

/** Which fields are to be put back. */
export function useChosen(then: RecordAtReply): Chosen {
  const { mayWrite } = useSession();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const offered = useMemo(
    () =>
      mayWrite && then.standsIn !== '' && then.standsIn !== 'archive'
        ? then.compared.filter((one) => one.differs && one.unknown !== true)
        : [],
    [then, mayWrite],
  );
  const toggle = useCallback(
    (key: string) => setPicked((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key])),
    [],
  );
  const keys = picked.filter((key) => offered.some(({ field }) => field === key));
  return { offered, keys, toggle };
}
