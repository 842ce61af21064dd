import {
  FormatModule,
  FrozenColumnsModule,
  ResizeColumnsModule,
  ResizeTableModule,
  Tabulator,
  type CellComponent,
  type ColumnDefinition,
} from 'tabulator-tables';
import type { LayoutView } from '../../shared/protocol';
import { el } from '../page/dom';
import type { CellBlocks } from './cellBlocks';
import { columnLetters, RAIL_WIDTH, ROW_HEIGHT, type Geometry } from './geometry';
import { paintCell, roughWidth } from './paint';

Tabulator.registerModule([FormatModule, FrozenColumnsModule, ResizeColumnsModule, ResizeTableModule]);

/** What the table tells the grid of. */
export interface TableEvents {
  onBuilt(): void;
  onScroll(): void;
  onResized(column: number, width: number): void;
  /** Somebody has come to the cells by the keyboard. */
  onFocus(): void;
}

/**
 * The drawn cells of one tab: Tabulator's virtual rows and resizable columns, with the frozen rows in its head. What is
 * selected, typed and pasted is the grid's: Tabulator's own range selection lays out every row of a tab at each move.
 */
export class Table {
  private readonly place: HTMLElement;
  private readonly tabulator: Tabulator;
  private readonly painted = new WeakMap<HTMLElement, number>();
  private readonly blocks: CellBlocks;
  private readonly geometry: Geometry;
  private readonly headCells: { readonly row: number; readonly column: number; readonly element: HTMLElement }[] = [];
  private isBuilt = false;

  constructor(place: HTMLElement, layout: LayoutView, geometry: Geometry, blocks: CellBlocks, events: TableEvents) {
    this.place = place;
    this.blocks = blocks;
    this.geometry = geometry;
    this.tabulator = new Tabulator(place, {
      data: geometry.rows.map((i) => ({ i })),
      index: 'i',
      height: '100%',
      layout: 'fitData',
      rowHeight: ROW_HEIGHT,
      columnHeaderVertAlign: 'bottom',
      columns: [this.rail(), ...geometry.columns.map((column) => this.column(column.index, column.width))],
    });
    this.tabulator.on('tableBuilt', () => {
      this.isBuilt = true;
      // What scrolls can be reached by Tab; the keys are then the cell editor's.
      this.holder.addEventListener('focus', () => events.onFocus());
      this.holder.setAttribute('role', 'rowgroup');
      this.holder.querySelector('.tabulator-table')?.removeAttribute('role');
      events.onBuilt();
    });
    this.tabulator.on('scrollVertical', () => events.onScroll());
    this.tabulator.on('scrollHorizontal', () => events.onScroll());
    this.tabulator.on('columnResized', (column) => {
      events.onResized(Number(column.getField().slice(1)), column.getWidth());
    });
    place.dataset['rows'] = String(layout.rowCount);
  }

  /** The part that scrolls; what floats over the cells stands in it. It is there once the table is built. */
  get holder(): HTMLElement {
    return this.place.querySelector<HTMLElement>('.tabulator-tableholder') ?? this.place;
  }

  /** Rows in view, with some to spare: what should be here. */
  get inView(): { readonly first: number; readonly last: number } {
    const { rows } = this.geometry;
    const top = Math.floor(this.holder.scrollTop / ROW_HEIGHT);
    const shown = Math.ceil(this.holder.clientHeight / ROW_HEIGHT);
    const at = (position: number): number => rows[Math.min(rows.length - 1, Math.max(0, position))] ?? 0;
    return { first: at(top - 10), last: at(top + shown + 10) };
  }

  /** Draws again what has new cells; `all` also what has not. */
  repaint(all = false): void {
    for (const { row, column, element } of this.headCells)
      element.replaceChildren(paintCell(element, this.blocks.at(row, column)));
    if (!this.isBuilt) return;
    for (const row of this.tabulator.getRows('visible')) {
      const version = this.blocks.versionAt(row.getData().i);
      const element = row.getElement();
      if (!all && this.painted.get(element) === version) continue;
      this.painted.set(element, version);
      for (const cell of row.getCells()) this.fill(cell);
    }
  }

  /** Marks the letters and numbers beside the selection. */
  mark(isRow: (row: number) => boolean, isColumn: (column: number) => boolean): void {
    if (!this.isBuilt) return;
    for (const row of this.tabulator.getRows('visible')) {
      row.getElement().classList.toggle('in-selection', isRow(row.getData().i));
    }
    for (const letter of this.holder.parentElement?.querySelectorAll<HTMLElement>('.head-letter') ?? []) {
      letter.classList.toggle('in-selection', isColumn(Number(letter.dataset['column'])));
    }
  }

  redraw(): void {
    if (this.isBuilt) this.tabulator.redraw();
  }

  destroy(): void {
    this.tabulator.destroy();
  }

  private fill(cell: CellComponent): void {
    const field = cell.getColumn().getField();
    if (field === 'rail') return;
    const element = cell.getElement();
    element.replaceChildren(this.paint(element, cell.getRow().getData().i, Number(field.slice(1))));
  }

  private paint(element: HTMLElement, row: number, column: number): Node {
    return paintCell(element, this.blocks.at(row, column), this.reachOf(row, column));
  }

  /** How far a long text may be drawn over the blank cells to its right, as in Sheets; numbers never are. */
  private reachOf(row: number, column: number): number {
    const { cell, style } = this.blocks.at(row, column);
    const from = this.geometry.columns.findIndex(({ index }) => index === column);
    const own = this.geometry.columns[from]?.width ?? 0;
    const isLeft = cell?.a === undefined && (style?.align === undefined || style.align === 'left');
    if (cell?.t === undefined || !isLeft || style?.wrap === true || roughWidth(cell.t) < own - 12) return 0;
    let reach = own;
    for (const next of this.geometry.columns.slice(from + 1)) {
      if (this.blocks.at(row, next.index).cell?.t !== undefined || reach > 1200) break;
      reach += next.width;
    }
    return reach === own ? 0 : reach - 10;
  }

  private rail(): ColumnDefinition {
    return {
      field: 'rail',
      title: '',
      width: RAIL_WIDTH,
      frozen: true,
      resizable: false,
      cssClass: 'rail',
      formatter: (cell) => document.createTextNode(String(cell.getRow().getData().i + 1)),
      titleFormatter: () =>
        el(
          'div',
          { class: 'head' },
          el('div', { class: 'head-corner' }),
          ...this.frozenRows((row) => el('div', { class: 'head-number' }, String(row + 1))),
        ),
    };
  }

  private column(index: number, width: number): ColumnDefinition {
    return {
      field: `c${index}`,
      title: '',
      width,
      minWidth: 24,
      resizable: 'header',
      formatter: (cell) => this.paint(cell.getElement(), cell.getRow().getData().i, index),
      titleFormatter: () =>
        el(
          'div',
          { class: 'head' },
          el('div', { class: 'head-letter', 'data-column': String(index) }, columnLetters(index)),
          ...this.frozenRows((row) => this.headCell(row, index)),
        ),
    };
  }

  private frozenRows(make: (row: number) => HTMLElement): readonly HTMLElement[] {
    return Array.from({ length: this.geometry.frozenRows }, (_, row) => make(row));
  }

  private headCell(row: number, column: number): HTMLElement {
    const element = el('div', { class: 'head-cell', 'data-row': String(row), 'data-column': String(column) });
    element.append(paintCell(element, this.blocks.at(row, column)));
    this.headCells.push({ row, column, element });
    return element;
  }
}
