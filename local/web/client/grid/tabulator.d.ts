/** As much of Tabulator 6.5 as the grid uses; the package has no types of its own (tabulator.info/docs/6.5). */
declare module 'tabulator-tables' {
  export interface RowComponent {
    getData(): { readonly i: number };
    getElement(): HTMLElement;
    getCells(): readonly CellComponent[];
  }
  export interface ColumnComponent {
    getField(): string;
    getWidth(): number;
  }
  export interface CellComponent {
    getElement(): HTMLElement;
    getRow(): RowComponent;
    getColumn(): ColumnComponent;
  }
  export interface ColumnDefinition {
    readonly field: string;
    readonly title: string;
    readonly width: number;
    readonly minWidth?: number;
    readonly frozen?: boolean;
    readonly resizable?: boolean | 'header';
    readonly cssClass?: string;
    readonly formatter?: (cell: CellComponent) => Node;
    readonly titleFormatter?: () => Node;
  }
  export interface Options {
    readonly data: readonly { readonly i: number }[];
    readonly index: 'i';
    readonly height: string;
    readonly layout: 'fitData';
    readonly rowHeight: number;
    readonly columns: readonly ColumnDefinition[];
    readonly columnHeaderVertAlign?: 'bottom';
    readonly placeholder?: string;
    readonly autoResize?: boolean;
  }
  export class Tabulator {
    static registerModule(modules: readonly unknown[]): void;
    constructor(element: HTMLElement, options: Options);
    on(event: 'tableBuilt' | 'renderComplete', listener: () => void): void;
    on(event: 'scrollVertical' | 'scrollHorizontal', listener: (position: number) => void): void;
    on(event: 'columnResized', listener: (column: ColumnComponent) => void): void;
    getRows(which: 'visible'): readonly RowComponent[];
    getColumns(): readonly ColumnComponent[];
    redraw(force?: boolean): void;
    destroy(): void;
  }
  export const FormatModule: unknown;
  export const FrozenColumnsModule: unknown;
  export const ResizeColumnsModule: unknown;
  export const ResizeTableModule: unknown;
}
