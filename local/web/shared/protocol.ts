// What the page and the server of the workbench say to each other: plain JSON over POST, one action a request.

export type PageLanguage = 'en' | 'zh';

export interface Counts {
  readonly read: number;
  readonly write: number;
  readonly other: number;
  readonly seconds: number;
}

export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Goes up whenever anything on the tab changed; numbers of different tabs say nothing about each other. */
  readonly version: number;
  readonly color: string | null;
  readonly charts: number;
}

export interface FileFacts {
  readonly id: string;
  readonly title: string;
  readonly editors: readonly string[];
  readonly tabs: readonly TabFacts[];
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuEntry[] };

export interface MenuFacts {
  readonly caption: string;
  readonly items: readonly MenuEntry[];
}

export interface TriggerFacts {
  readonly handler: string;
  readonly event: string;
  readonly creator: string;
  /** When it is due next, as text in the register's time zone; null for events. */
  readonly next: string | null;
}

/** What a trigger waits for and where the clock stands. `now` in milliseconds since 1970. */
export interface ClockFacts {
  readonly now: number;
  /** `2026-11-21 09:30` and the weekday as 0 (Sunday) to 6, in the register's time zone. */
  readonly text: string;
  readonly weekday: number;
  readonly timeZone: string;
  readonly triggers: readonly TriggerFacts[];
}

export interface WorkbenchState {
  readonly title: string;
  readonly locale: string;
  readonly folder: string;
  readonly language: PageLanguage;
  readonly person: string;
  readonly owner: string;
  readonly people: readonly string[];
  /** The register first, then the spreadsheets that the add-on made: its vaults. */
  readonly files: readonly FileFacts[];
  readonly menus: readonly MenuFacts[];
  readonly clock: ClockFacts;
  readonly active: { readonly sheetId: number; readonly row: number; readonly column: number };
  readonly total: Counts;
}

export interface PageFacts {
  readonly kind: 'sidebar' | 'modalDialog';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Where the page is served, relative to the workbench's own address. */
  readonly address: string;
}

export interface QuestionFacts {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly answer: string;
}

/** One execution, as the page tells of it. */
export interface Happening {
  readonly kind: string;
  readonly handler: string;
  readonly as: string;
  readonly at: string;
  readonly ok: boolean;
  readonly killed: boolean;
  readonly error: string | null;
  readonly jobs: string | null;
  readonly calls: Counts;
  readonly pages: readonly PageFacts[];
  readonly toasts: readonly string[];
  readonly questions: readonly QuestionFacts[];
  readonly logs: readonly string[];
}

/** Every reply of an action that went well; `data` is what the action itself gives. */
export interface Done<T> {
  readonly ok: true;
  readonly state: WorkbenchState;
  readonly happened: readonly Happening[];
  /** Service calls of this action alone. */
  readonly spent: Counts;
  /** Edits that Google would have dropped because two were waiting already. */
  readonly dropped: number;
  readonly data: T;
}

export interface Refused {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
}

/** Cells of the grid are told as briefly as they can be; an absent member is the usual case. */
export interface CellView {
  /** What the grid shows. */
  readonly t?: string;
  /** Alignment of a cell without one of its own: numbers to the right, truth values in the middle. */
  readonly a?: 'r' | 'c';
  /** Index into the styles of the block. */
  readonly s?: number;
  readonly note?: string;
  /** It has a drop-down list. */
  readonly d?: true;
}

export interface StyleView {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly wrap?: true;
  readonly align?: 'left' | 'center' | 'right';
}

/** Rows `start` … of a tab; a row may be shorter than the tab is wide, an absent cell is null. */
export interface BlockView {
  readonly version: number;
  readonly start: number;
  readonly rows: readonly (readonly (CellView | null)[])[];
  readonly styles: readonly StyleView[];
}

export interface ColumnView {
  readonly width: number;
  readonly hidden: boolean;
}

/** A range of the register, half open, as the grid needs it for merged cells. */
export interface MergeView {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartView {
  readonly chartId: number;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'line' | 'area' | 'pie';
  readonly stacked: boolean;
  readonly hole: number;
  readonly legend: 'none' | 'top' | 'bottom' | 'left' | 'right';
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly color: string | null;
  }[];
}

/** How a tab is laid out. Rows after `rowsShown` are blank and left out. */
export interface LayoutView {
  readonly sheetId: number;
  readonly version: number;
  readonly rowsShown: number;
  readonly rowCount: number;
  readonly frozenRows: number;
  readonly columns: readonly ColumnView[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly MergeView[];
  readonly charts: readonly ChartView[];
}

/** What stands in the formula bar, and what an editor of the cell needs. */
export interface ContentView {
  /** Entered again as it stands, it leaves the cell as it is. */
  readonly entry: string;
  readonly options: readonly string[];
  readonly note: string;
}

/** Whether a person may change a block by hand: freely, after being asked, or not at all. */
export interface GuardView {
  readonly verdict: 'free' | 'ask' | 'refused';
  /** What the protection says of itself. */
  readonly description: string;
}

export interface CallLine {
  readonly n: number;
  readonly at: string;
  readonly call: string;
  readonly kind: 'read' | 'write' | 'other';
  readonly cells: number;
  readonly seconds: number;
  readonly error: string | null;
}

/** A mail that the script sent. */
export interface MailLine {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface Area extends Place {
  readonly rowCount: number;
  readonly columnCount: number;
}

export type HandAction =
  | {
      readonly kind: 'insertRow' | 'deleteRow' | 'insertColumn' | 'deleteColumn';
      readonly sheetId: number;
      readonly at: number;
    }
  | { readonly kind: 'moveColumn'; readonly sheetId: number; readonly at: number; readonly to: number }
  | { readonly kind: 'sort'; readonly sheetId: number; readonly at: number; readonly descending: boolean }
  | { readonly kind: 'rename'; readonly sheetId: number; readonly title: string }
  | { readonly kind: 'hide'; readonly sheetId: number; readonly hidden: boolean }
  | { readonly kind: 'deleteTab'; readonly sheetId: number };

/** Each action: what it takes and what its `data` is. */
export interface Actions {
  open: { takes: Record<string, never>; gives: { readonly functions: readonly string[] } };
  layout: { takes: { readonly fileId: string; readonly sheetId: number }; gives: LayoutView };
  block: {
    takes: { readonly fileId: string; readonly sheetId: number; readonly start: number; readonly count: number };
    gives: BlockView;
  };
  content: { takes: Place & { readonly fileId: string }; gives: ContentView };
  guard: { takes: Area; gives: GuardView };
  select: { takes: Area; gives: null };
  type: { takes: Place & { readonly text: string }; gives: null };
  paste: { takes: Place & { readonly rows: readonly (readonly string[])[] }; gives: null };
  clear: { takes: Area; gives: null };
  hand: { takes: HandAction; gives: null };
  call: {
    takes: { readonly name: string; readonly argument?: unknown };
    gives: { readonly reply: unknown; readonly failure: string | null };
  };
  menu: { takes: { readonly functionName: string }; gives: null };
  advance: { takes: { readonly to: number }; gives: null };
  moments: {
    takes: Record<string, never>;
    gives: { readonly hour: number; readonly day: number; readonly month: number };
  };
  person: { takes: { readonly email: string; readonly language: PageLanguage }; gives: null };
  calls: { takes: Record<string, never>; gives: { readonly lines: readonly CallLine[] } };
  mails: { takes: Record<string, never>; gives: { readonly mails: readonly MailLine[] } };
}

export type ActionName = keyof Actions;
export type Takes<N extends ActionName> = Actions[N]['takes'];
export type Gives<N extends ActionName> = Actions[N]['gives'];
