import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldDef } from '../../src/core/schema/field';
import type { PhoneTexts } from '../common/phoneText';
import { useSession } from '../session/session';
import type { LoadedDay, SectionKey } from './useDay';

/** What the lists of My day stand on. */
export interface DayActions extends Pick<LoadedDay, 'drop' | 'confirmed' | 'changed' | 'saved' | 'reload'> {
  /** The next section in which something waits; null where all is done. */
  readonly onward: { readonly section: SectionKey; readonly total: number } | null;
  /** How phone numbers are written. */
  readonly phones: PhoneTexts | undefined;
  readonly choose: (section: SectionKey) => void;
}

export const DayContext = createContext<DayActions | null>(null);

export function useDayActions(): DayActions {
  const actions = useContext(DayContext);
  if (actions === null) throw new Error('no day');
  return actions;
}

/** Fields of customers by key, to label and to ask for them. */
export function useField(): (key: string) => FieldDef | undefined {
  const { open } = useSession();
  return (key) => open.tables['customers']?.find((field) => field.key === key);
}
