import type { BlockView, CellView, StyleView } from '../../shared/protocol';

const ROWS_IN_BLOCK = 100;

export interface PaintedCell {
  readonly cell: CellView | null;
  readonly style: StyleView | null;
}

interface Block {
  readonly version: number;
  readonly view: BlockView;
}

/**
 * The cells of one tab, fetched by the hundred rows as they come into view. What is out of date stays drawn until the
 * new cells are here, so that the grid never blinks.
 */
export class CellBlocks {
  private readonly fetchBlock: (start: number, count: number) => Promise<BlockView | null>;
  private readonly blocks = new Map<number, Block>();
  private readonly underWay = new Set<string>();
  private version: number;

  constructor(version: number, fetchBlock: (start: number, count: number) => Promise<BlockView | null>) {
    this.version = version;
    this.fetchBlock = fetchBlock;
  }

  /** From now on the cells of this version are wanted. */
  want(version: number): void {
    this.version = version;
  }

  at(row: number, column: number): PaintedCell {
    const block = this.blocks.get(Math.floor(row / ROWS_IN_BLOCK));
    const cell = block?.view.rows[row - block.view.start]?.[column] ?? null;
    return { cell, style: cell?.s === undefined ? null : (block?.view.styles[cell.s] ?? null) };
  }

  /** The version of the cells that are here for a row; 0 for none. */
  versionAt(row: number): number {
    return this.blocks.get(Math.floor(row / ROWS_IN_BLOCK))?.version ?? 0;
  }

  /** Fetches what is missing or out of date between two rows; true when something new came. */
  async ensure(first: number, last: number): Promise<boolean> {
    const wanted: number[] = [];
    for (let block = Math.floor(first / ROWS_IN_BLOCK); block <= Math.floor(last / ROWS_IN_BLOCK); block += 1) {
      const isHere = this.blocks.get(block)?.version === this.version;
      if (!isHere && !this.underWay.has(`${this.version}:${block}`)) wanted.push(block);
    }
    const fetched = await Promise.all(wanted.map((block) => this.load(block)));
    return fetched.includes(true);
  }

  private async load(block: number): Promise<boolean> {
    const { version } = this;
    const key = `${version}:${block}`;
    this.underWay.add(key);
    const view = await this.fetchBlock(block * ROWS_IN_BLOCK, ROWS_IN_BLOCK);
    this.underWay.delete(key);
    if (view === null) return false;
    // A newer version may have been asked for meanwhile; older cells are better than none.
    this.blocks.set(block, { version: view.version, view });
    return true;
  }
}
