import { useState } from 'preact/hooks';
import { newRequestId } from '../server/requestIds';
import { useSnapshots } from '../snapshots/snapshotsContext';
import { asked, problemText, Refused } from './asked';
import type { FetchedSnapshot, FileWish } from './files';
import { loadFiles } from './loadFiles';
import { saveBlob } from './saveBlob';

export interface Download {
  /** What is being done, in a sentence; '' for nothing. */
  readonly doing: string;
  readonly problem: string;
  /** Name of the file that was made. */
  readonly saved: string;
  readonly make: (wish: FileWish) => Promise<void>;
}

/** Fetches a snapshot part by part, has it proven and written as a file, and hands that to the browser. */
export function useDownload(snapshotId: string): Download {
  const { t, words, open } = useSnapshots();
  const [doing, setDoing] = useState('');
  const [problem, setProblem] = useState('');
  const [saved, setSaved] = useState('');

  const fetchParts = async (wish: FileWish): Promise<FetchedSnapshot> => {
    const requestId = newRequestId();
    const blocks: FetchedSnapshot['blocks'][number][] = [];
    let manifest = '';
    let parts = 1;
    for (let part = 0; part < parts; part += 1) {
      setDoing(words.fetching(part + 1, parts));
      const reply = await asked('apiSnapshotPart', { requestId, snapshotId, part, ...wish }, t);
      if (part === 0) ({ manifest, parts } = reply);
      blocks.push(...reply.blocks);
    }
    return { snapshotId, manifest, blocks };
  };
  const make = async (wish: FileWish): Promise<void> => {
    setProblem('');
    setSaved('');
    if (!('DecompressionStream' in globalThis)) {
      setProblem(words.oldBrowser);
      return;
    }
    try {
      const fetched = await fetchParts(wish);
      setDoing(words.proving);
      const { makeFile } = await loadFiles();
      const made = await makeFile(fetched, wish, open);
      if (made === null) throw new Refused(words.damaged);
      saveBlob(made.blob, made.name);
      setSaved(made.name);
    } catch (failure) {
      setProblem(problemText(failure, t));
    } finally {
      setDoing('');
    }
  };
  return { doing, problem, saved, make };
}
