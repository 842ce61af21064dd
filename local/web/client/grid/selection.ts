import type { Geometry, Span } from './geometry';

export interface Point {
  readonly row: number;
  readonly column: number;
}

/** The active cell and the block around it: `anchor` is where it began, `head` where it was drawn to. */
export class Selection {
  private anchor: Point = { row: 0, column: 0 };
  private head: Point = { row: 0, column: 0 };
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  get active(): Point {
    return this.anchor;
  }

  get span(): Span {
    return {
      top: Math.min(this.anchor.row, this.head.row),
      left: Math.min(this.anchor.column, this.head.column),
      bottom: Math.max(this.anchor.row, this.head.row),
      right: Math.max(this.anchor.column, this.head.column),
    };
  }

  get end(): Point {
    return this.head;
  }

  select(anchor: Point, head: Point = anchor): void {
    this.anchor = anchor;
    this.head = head;
    this.onChange();
  }

  extendTo(head: Point): void {
    this.select(this.anchor, head);
  }

  /** One place on, or many; with `extend` the block grows and the active cell stays. */
  move(geometry: Geometry, rows: number, columns: number, extend: boolean): void {
    const from = extend ? this.head : this.anchor;
    const to = { row: geometry.stepRow(from.row, rows), column: geometry.stepColumn(from.column, columns) };
    if (extend) this.extendTo(to);
    else this.select(to);
  }
}
