import { useRef, useState } from 'preact/hooks';
import type { SnapshotFileReply } from '../../src/contract/replies';
import { asked, problemText, Refused } from '../downloads/asked';
import type { ReadFile } from '../downloads/files';
import { loadFiles } from '../downloads/loadFiles';
import { requestIds } from '../server/requestIds';
import { useSnapshots } from './snapshotsContext';

export type OpenedFile = Required<SnapshotFileReply>;

export interface SnapshotFileState {
  /** What is being done, in a sentence; '' for nothing. */
  readonly doing: string;
  readonly problem: string;
  /** The snapshot, once it lies in the vault and was proven there. */
  readonly opened: OpenedFile | null;
  readonly open: (file: File) => Promise<void>;
}

/**
 * Characters of packed blocks in one call. Google states no limit for what a page may send
 * (developers.google.com/apps-script/guides/html/reference/run); this much goes up in a few seconds.
 */
const PORTION = 1_500_000;

/** Of a file's name: as long as a snapshot's may be. */
const NAME = 100;

/** Reads a snapshot file, has it proven, and brings into the vault what is missing there, portion by portion. */
export function useSnapshotFile(): SnapshotFileState {
  const { t, words } = useSnapshots();
  const ids = useRef(requestIds());
  const [doing, setDoing] = useState('');
  const [problem, setProblem] = useState('');
  const [opened, setOpened] = useState<OpenedFile | null>(null);

  const bring = async (file: Extract<ReadFile, { readonly ok: true }>, name: string): Promise<OpenedFile> => {
    const { manifest } = file;
    const requestId = ids.current.idFor([name, manifest]);
    const sent = new Map<string, number>();
    let total = 0;
    let blocks: readonly Portioned[] = [];
    for (;;) {
      const reply = await asked('apiOpenSnapshotFile', { requestId, manifest, name, blocks: [...blocks] }, t);
      const { missing, snapshot, trail } = reply;
      if (snapshot !== undefined && trail !== undefined) return { missing, snapshot, trail };
      total = Math.max(total, missing.length);
      setDoing(missing.length === 0 ? words.checkingFile : words.sendingFile(total - missing.length, total));
      blocks = await portionOf(missing, file.packed);
      for (const { name: block } of blocks) sent.set(block, (sent.get(block) ?? 0) + 1);
      if (Math.max(0, ...sent.values()) > 2) throw new Refused(words.fileStuck);
    }
  };
  const open = async (file: File): Promise<void> => {
    setProblem('');
    setOpened(null);
    if (!('DecompressionStream' in globalThis)) {
      setProblem(words.oldBrowser);
      return;
    }
    setDoing(words.readingFile(file.name));
    try {
      const { readFile } = await loadFiles();
      const read = await readFile(file);
      if (!read.ok) throw new Refused(words.fileProblems[read.code]);
      setOpened(await bring(read, file.name.slice(0, NAME)));
      ids.current.settled();
    } catch (failure) {
      setProblem(problemText(failure, t));
    } finally {
      setDoing('');
    }
  };
  return { doing, problem, opened, open };
}

interface Portioned {
  readonly name: string;
  readonly packed: string;
}

async function portionOf(
  names: readonly string[],
  packed: (name: string) => Promise<string>,
): Promise<readonly Portioned[]> {
  const blocks: Portioned[] = [];
  let size = 0;
  for (const name of names) {
    if (size >= PORTION) break;
    const block = { name, packed: await packed(name) };
    blocks.push(block);
    size += block.packed.length;
  }
  return blocks;
}
