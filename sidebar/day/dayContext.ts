import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldDef } from '../../src/core/schema/field';
import { useSession } from '../session/session';
import type { LoadedDay } from './useDay';

/** What the lists of My day stand on. */
export type DayActions = Pick<LoadedDay, 'drop' | 'confirmed' | 'saved' | 'reload'>;

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
