import type { Area, HandAction } from '../../shared/protocol';
import type { Store } from '../page/store';
import type { Span } from './geometry';
import type { Selection } from './selection';
import type { SheetTab } from './sheetTab';

/** The grid as its mouse, its keys, its clipboard and its menu see it. */
export interface Grid {
  readonly element: HTMLElement;
  readonly store: Store;
  readonly selection: Selection;
  /** The tab that is drawn; null before the first. */
  readonly tab: SheetTab | null;
  readonly sheetId: number;
  readonly isReadOnly: boolean;
  focus(): void;
  /** Opens the active cell with what stands in it. */
  edit(): void;
  clear(): Promise<void>;
  mayChange(area: Area): Promise<boolean>;
  areaOf(span: Span): Area;
  /** Fetches the cells of some rows, so that they can be copied. */
  ensure(top: number, bottom: number): Promise<void>;
  doByHand(action: HandAction): Promise<void>;
  openMenu(x: number, y: number): void;
}
