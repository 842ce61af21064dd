import type { LayoutView } from '../../shared/protocol';
import { drawCharts, type DrawnCharts } from './drawCharts';
import { CellBlocks } from './cellBlocks';
import { geometryOf, HEAD_HEIGHT, RAIL_WIDTH, ROW_HEIGHT, type Box, type Geometry, type Span } from './geometry';
import { makeOverlay, type Overlay } from './overlay';
import type { Point } from './selection';
import { Table } from './table';

export interface TabSource {
  fetchBlock(start: number, count: number): ReturnType<ConstructorParameters<typeof CellBlocks>[1]>;
  /** Called when the drawing is there, has scrolled or has changed its widths. */
  onMoved(): void;
  onFocus(): void;
}

/** One tab as it is drawn: its table, its cells, what floats above it. A changed shape means a new one. */
export class SheetTab {
  readonly layout: LayoutView;
  readonly blocks: CellBlocks;
  geometry: Geometry;
  private readonly table: Table;
  private readonly overlay: Overlay = makeOverlay();
  private readonly source: TabSource;
  private readonly widths = new Map<number, number>();
  private charts: DrawnCharts | null = null;

  constructor(place: HTMLElement, layout: LayoutView, source: TabSource, kept: SheetTab | null) {
    this.layout = layout;
    this.source = source;
    this.blocks = kept?.blocks ?? new CellBlocks(layout.version, (start, count) => source.fetchBlock(start, count));
    this.blocks.want(layout.version);
    this.geometry = this.measured();
    const scroll = kept?.table.holder;
    const [top, left] = [scroll?.scrollTop ?? 0, scroll?.scrollLeft ?? 0];
    kept?.destroy();
    this.table = new Table(place, layout, this.geometry, this.blocks, {
      onBuilt: () => {
        this.table.holder.append(this.overlay.element);
        this.table.holder.scrollTo(left, top);
        this.charts = drawCharts(this.overlay.charts, layout.charts, this.geometry);
        void this.refresh();
        this.source.onMoved();
      },
      onScroll: () => {
        void this.refresh();
        this.source.onMoved();
      },
      onFocus: () => source.onFocus(),
      onResized: (column, width) => {
        this.widths.set(column, width);
        this.geometry = this.measured();
        this.charts?.place(this.geometry);
        this.source.onMoved();
      },
    });
  }

  get holder(): HTMLElement {
    return this.table.holder;
  }

  /** Fetches what is in view and draws what is new. */
  async refresh(): Promise<void> {
    const { first, last } = this.table.inView;
    this.table.repaint();
    const [inHead, below] = await Promise.all([
      this.layout.frozenRows > 0 ? this.blocks.ensure(0, 0) : false,
      this.blocks.ensure(first, last),
    ]);
    if (inHead || below) this.table.repaint();
  }

  /** Where a block stands in the pane, its head counted, as far as it has been scrolled. */
  paneBox(span: Span): Box {
    const box = this.geometry.boxOf(span);
    const x = RAIL_WIDTH + box.x - this.holder.scrollLeft;
    if (span.top < this.geometry.frozenRows)
      return { ...box, x, y: HEAD_HEIGHT + span.top * ROW_HEIGHT, height: ROW_HEIGHT };
    return { ...box, x, y: this.headHeight + box.y - this.holder.scrollTop };
  }

  frame(span: Span, active: Point): void {
    const cell = { top: active.row, bottom: active.row, left: active.column, right: active.column };
    this.overlay.frame(this.geometry.boxOf(span), this.geometry.boxOf(cell));
    this.table.mark(
      (row) => row >= span.top && row <= span.bottom,
      (column) => column >= span.left && column <= span.right,
    );
    for (const head of this.holder.parentElement?.querySelectorAll<HTMLElement>('.head-cell') ?? []) {
      const isActive = Number(head.dataset['row']) === active.row && Number(head.dataset['column']) === active.column;
      head.classList.toggle('active', isActive);
    }
  }

  reveal({ row, column }: Point): void {
    const { x, y, width } = this.geometry.boxOf({ top: row, bottom: row, left: column, right: column });
    const { holder } = this;
    const right = holder.clientWidth - RAIL_WIDTH;
    if (x < holder.scrollLeft) holder.scrollLeft = x;
    else if (x + width > holder.scrollLeft + right) holder.scrollLeft = x + width - right;
    if (row < this.geometry.frozenRows) return;
    if (y < holder.scrollTop) holder.scrollTop = y;
    else if (y + ROW_HEIGHT > holder.scrollTop + holder.clientHeight)
      holder.scrollTop = y + ROW_HEIGHT - holder.clientHeight;
  }

  /** The cell under a place of the window; null outside of the cells. */
  cellAt(clientX: number, clientY: number): Point | null {
    const { left, top } = this.holder.getBoundingClientRect();
    const [x, y] = [clientX - left - RAIL_WIDTH, clientY - top];
    if (x < 0 || y < 0) return null;
    return this.geometry.at(x + this.holder.scrollLeft, y + this.holder.scrollTop);
  }

  /** The row whose number is under a place of the window. */
  rowAt(clientX: number, clientY: number): number | null {
    const { left, top } = this.holder.getBoundingClientRect();
    if (clientX - left >= RAIL_WIDTH || clientY < top) return null;
    return this.geometry.at(0, clientY - top + this.holder.scrollTop).row;
  }

  redraw(): void {
    this.table.redraw();
  }

  destroy(): void {
    this.charts?.dispose();
    this.table.destroy();
  }

  private get headHeight(): number {
    return HEAD_HEIGHT + this.geometry.frozenRows * ROW_HEIGHT;
  }

  private measured(): Geometry {
    return geometryOf(this.layout, (column) => this.widths.get(column) ?? this.layout.columns[column]?.width ?? 100);
  }
}
