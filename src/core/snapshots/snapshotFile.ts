import { readManifest, type WantedSnapshot } from './decodeSnapshot';
import { SNAPSHOT_FORMAT, type HashText, type SnapshotIssue, type SnapshotManifest } from './snapshot';

/** What a file of a snapshot holds: its manifest as it is stored, and the texts of its blocks by name. */
export interface SnapshotFile {
  readonly manifestText: string;
  readonly blocks: ReadonlyMap<string, string>;
}

/** What begins the first line: tells a file of ours from every other, and says how it is laid out. */
const FILE_FORMAT = 1;

/**
 * A snapshot as one text of newline-delimited JSON, to be gzipped: a line that says what it is, the manifest, then each block: a
 * line with its name and the number of its lines, and the block as it is. Whoever gunzips it can read it line by line.
 */
export function snapshotFileText({ manifestText, blocks }: SnapshotFile): string {
  const parts = [`${JSON.stringify({ file: 'customer-register-snapshot', version: FILE_FORMAT })}\n${manifestText}\n`];
  for (const [name, text] of blocks) {
    parts.push(`${JSON.stringify({ block: name, lines: lineCount(text) })}\n${text}`);
  }
  return parts.join('');
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

export type FileIssue =
  SnapshotIssue | { readonly code: 'snapshot-file-unknown'; readonly facts: Readonly<Record<string, never>> };

export type FileRead =
  | { readonly ok: true; readonly manifest: SnapshotManifest; readonly file: SnapshotFile }
  | { readonly ok: false; readonly issue: FileIssue };

/**
 * Reads such a text back. What is no such file, and one of a later version, is refused by name; blocks are proven when they are
 * decoded. A file that was cut off is damaged: its last block has fewer lines than it says.
 */
export function readSnapshotFile(text: string, wanted: Partial<WantedSnapshot>, hash: HashText): FileRead {
  const [head = '', manifestText = ''] = text.split('\n', 2);
  const version = versionOf(head);
  if (version === null) return { ok: false, issue: { code: 'snapshot-file-unknown', facts: {} } };
  const snapshotId = wanted.snapshotId ?? snapshotIdIn(manifestText);
  if (version > FILE_FORMAT) {
    return { ok: false, issue: { code: 'snapshot-newer', facts: { snapshotId, version } } };
  }
  const read = readManifest(manifestText, { ...wanted, snapshotId }, hash);
  if (!read.ok) return read;
  const blocks = blocksOf(text, head.length + manifestText.length + 2);
  if (blocks === null) {
    const facts = { snapshotId, found: 'cut off', expected: `format ${String(SNAPSHOT_FORMAT)}` };
    return { ok: false, issue: { code: 'snapshot-damaged', facts } };
  }
  return { ok: true, manifest: read.value, file: { manifestText, blocks } };
}

function versionOf(line: string): number | null {
  const head = parsed(line);
  return head?.['file'] === 'customer-register-snapshot' && typeof head['version'] === 'number'
    ? head['version']
    : null;
}

/** The id that a manifest's text gives itself, unproven; '' where it gives none. */
export function snapshotIdIn(manifestText: string): string {
  const id = parsed(manifestText)?.['snapshotId'];
  return typeof id === 'string' ? id : '';
}

/** Null where the text ends before its last block does, or a line between blocks names none. */
function blocksOf(text: string, from: number): ReadonlyMap<string, string> | null {
  const blocks = new Map<string, string>();
  for (let at = from; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = end < 0 ? undefined : parsed(text.slice(at, end));
    const [name, lines] = [line?.['block'], line?.['lines']];
    if (typeof name !== 'string' || typeof lines !== 'number') return null;
    let to = end + 1;
    for (let seen = 0; seen < lines; seen += 1) {
      const next = text.indexOf('\n', to);
      if (next < 0) return null;
      to = next + 1;
    }
    blocks.set(name, text.slice(end + 1, to));
    at = to;
  }
  return blocks;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // No JSON: the caller says what that means.
    throw error;
  }
}
