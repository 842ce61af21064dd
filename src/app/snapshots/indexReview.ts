import type { FieldValues, ServiceUpdate } from '../../core/changeSet';
import type { Reconciled } from '../../core/snapshots/reconcile';
import type { TableQuery, View } from '../ports';
import { reviewKey, reviewRow, type ReviewFinding } from '../review';
import { closedLine, standingLines } from '../reviewLines';
import { snapshotIndex, type IndexedSnapshot } from './snapshotIndex';

/** What of Review has to be read. */
export const indexReviewQuery: TableQuery = { fields: ['key', 'status', 'text'] };

/** Lines of one night: a vault that somebody emptied must not bury what else waits in Review. The next night tells of more. */
const MOST = 50;

export interface ToSay {
  readonly found: Reconciled;
  /** Ids that go, or whose line was put right by the same run: nothing is left to do about them. */
  readonly settled: ReadonlySet<string>;
  /** Vaults that were read wholly. */
  readonly read: ReadonlySet<string>;
  readonly at: string;
}

/**
 * Findings about lines of the index that nobody but a person can put right, each once: a snapshot that is gone from its vault, and
 * a checksum that is not the snapshot's. Those that hold no more are closed, as far as their vault was looked at.
 */
export function indexReview(
  view: View,
  { found, settled, read, at }: ToSay,
): { readonly rows: readonly FieldValues[]; readonly closed: readonly ServiceUpdate[] } {
  const lines = new Map(snapshotIndex(view).map((line) => [line.row, line]));
  const lineOf = ({ row }: { readonly row: number }): readonly IndexedSnapshot[] => {
    const line = lines.get(row);
    return line === undefined || settled.has(line.id) ? [] : [line];
  };
  const findings = [
    ...found.lost.flatMap(lineOf).map((line) => findingOf('snapshot-lost', line, line.vaultId, at)),
    ...found.doubtful
      .map(({ line }) => line)
      .flatMap(lineOf)
      .map((line) => findingOf('snapshot-doubtful', line, line.checksum, at)),
  ];
  const standing = standingLines(view);
  const rows = findings.map(reviewRow).filter((row) => !standing.stands(row));
  return { rows: rows.slice(0, MOST), closed: closedOf(view, new Set(findings.map(reviewKey)), read, at) };
}

function findingOf(
  code: 'snapshot-lost' | 'snapshot-doubtful',
  { id, at: taken, by, vaultId }: IndexedSnapshot,
  text: string,
  at: string,
): ReviewFinding {
  const issue = { code, facts: { at: taken, vault: vaultId } };
  return { table: 'snapshots', recordId: id, field: '', text, owner: by, at, issue };
}

function closedOf(
  view: View,
  holding: ReadonlySet<string>,
  read: ReadonlySet<string>,
  at: string,
): readonly ServiceUpdate[] {
  const vaults = new Map(snapshotIndex(view).map(({ id, vaultId }) => [id, vaultId]));
  return view.records('review').flatMap(({ row, fields }) => {
    const key = String(fields['key'] ?? '');
    const [table, id = '', , code = ''] = key.split(' ');
    if (fields['status'] !== 'open' || table !== 'snapshots' || !OURS.includes(code) || holding.has(key)) return [];
    const vault = vaults.get(id);
    // One whose vault was not looked at this time may hold still; one without a line is nothing to look after.
    if (vault !== undefined && !read.has(vault)) return [];
    return [closedLine(view, row, { status: 'settled', at, by: '' })];
  });
}

const OURS: readonly string[] = ['snapshot-lost', 'snapshot-doubtful'];
