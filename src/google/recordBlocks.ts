import type { RecordBlock } from '../app/ports';
import { recordTables, type LiveTable } from '../core/schema/tables';

/** Rows of a block: enough that a large register has few, and that one changed row costs little. */
const ROWS = 2_000;

/**
 * Rows of the record tables in blocks, each with a digest of its cells and of `meaning`, on which it depends what they say. By
 * the platform, whose SHA-256 is native code: a hundredth of what a digest of each record costs.
 */
export function recordBlocks(
  grid: (table: LiveTable) => Iterable<readonly [row: number, cells: unknown]>,
  meaning: string,
): ReadonlyMap<LiveTable, readonly RecordBlock[]> {
  const salt = digestOf(meaning);
  return new Map(
    recordTables.map((table) => {
      const entries = [...grid(table)];
      const blocks: RecordBlock[] = [];
      for (let from = 0; from < entries.length; from += ROWS) {
        const block = entries.slice(from, from + ROWS);
        blocks.push({ digest: digestOf(`${salt}\n${JSON.stringify(block)}`), rows: block.map(([row]) => row) });
      }
      return [table, blocks];
    }),
  );
}

/** One digest of them all. */
export function fingerprintOf(blocks: ReadonlyMap<LiveTable, readonly RecordBlock[]>): string {
  return digestOf(JSON.stringify([...blocks].map(([table, list]) => [table, list.map(({ digest }) => digest)])));
}

function digestOf(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return Utilities.base64Encode(bytes);
}
