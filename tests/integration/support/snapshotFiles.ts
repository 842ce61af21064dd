import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Host } from '../../../local/host';
import { readSnapshotFile, snapshotFileText } from '../../../src/core/snapshots/snapshotFile';
import { call, OWNER, requestId, type Reply } from './register';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Block {
  readonly name: string;
  readonly packed: string;
}

/** A file as a page has it once it was read: the manifest, and its blocks as they go to the register. */
export interface KeptFile {
  readonly manifest: string;
  readonly blocks: readonly Block[];
}

/** The text of the file that a page makes of a snapshot. */
export function downloaded(host: Host, snapshotId: string): string {
  const texts = new Map<string, string>();
  let manifestText = '';
  const request = { requestId: requestId(), snapshotId };
  for (let part = 0, parts = 1; part < parts; part += 1) {
    const reply = call(host, 'apiSnapshotPart', { ...request, part });
    if (part === 0) [manifestText, parts] = [String(reply['manifest']), Number(reply['parts'])];
    for (const { name, packed } of reply['blocks'] as readonly Block[])
      texts.set(name, gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
  }
  return snapshotFileText({ manifestText, blocks: texts });
}

export function fileOf(text: string): KeptFile {
  const read = readSnapshotFile(text, {}, sha256);
  if (!read.ok) throw new Error(read.issue.code);
  const packed = (block: string): string => gzipSync(Buffer.from(block, 'utf8')).toString('base64');
  const blocks = [...read.file.blocks].map(([name, block]) => ({ name, packed: packed(block) }));
  return { manifest: read.file.manifestText, blocks };
}

/** Opens a file as the page does, a block in each call; gives the last reply. */
export function openFile(host: Host, { manifest, blocks }: KeptFile, as = OWNER, request = requestId()): Reply {
  const send = (sent: readonly Block[]): Reply =>
    call(host, 'apiOpenSnapshotFile', { requestId: request, manifest, name: 'kept.jsonl.gz', blocks: sent }, as);
  let reply = send([]);
  for (let turn = 0; reply.ok && reply['snapshot'] === undefined && turn < 40; turn += 1) {
    const [next] = reply['missing'] as readonly string[];
    reply = send(blocks.filter(({ name }) => name === next));
  }
  return reply;
}
