import type { ExecutionReport, Host } from '../host';
import { outcomeOf, requestId, succeed, type Reply } from './bundleCalls';
import type { Outcome } from './measure';
import type { Scene } from './prepare';
import type { UseCase } from './useCase';

interface Block {
  readonly name: string;
  readonly packed: string;
}

interface KeptFile {
  readonly manifest: string;
  readonly blocks: ReadonlyMap<string, string>;
}

/** Characters that a page sends in one call. */
const PORTION = 1_500_000;

const files = new WeakMap<Host, KeptFile>();

/** A snapshot of the whole register that was kept as a file comes back into a new vault: its own is gone. */
export const fileUseCases: readonly UseCase<Scene>[] = [
  {
    name: 'open a snapshot file',
    needs: ['apiTakeSnapshot', 'apiSnapshotPart', 'apiOpenSnapshotFile'],
    prepare: (host) => {
      const { snapshot } = succeed(host, 'apiTakeSnapshot', { requestId: requestId() }) as unknown as {
        readonly snapshot: { readonly id: string };
      };
      files.set(host, downloaded(host, snapshot.id));
      for (const file of host.files.slice(1)) Object.assign(file, { owner: 'gone@elsewhere.example', editors: [] });
      host.wait(120);
    },
    run: open,
  },
];

function downloaded(host: Host, snapshotId: string): KeptFile {
  const blocks = new Map<string, string>();
  const request = { snapshotId, requestId: requestId() };
  let manifest = '';
  for (let part = 0, parts = 1; part < parts; part += 1) {
    const reply = succeed(host, 'apiSnapshotPart', { ...request, part });
    if (part === 0) [manifest, parts] = [String(reply['manifest']), Number(reply['parts'])];
    for (const { name, packed } of reply['blocks'] as readonly Block[]) blocks.set(name, packed);
  }
  return { manifest, blocks };
}

/** As the page does it: what is missing, in portions, then the check of the whole. */
function open(host: Host): Outcome {
  const { manifest, blocks } = files.get(host) ?? { manifest: '', blocks: new Map<string, string>() };
  const request = { requestId: requestId(), manifest, name: 'kept.jsonl.gz' };
  const reports: ExecutionReport[] = [];
  let portion: readonly Block[] = [];
  let reply: Reply | null;
  do {
    const report = host.callFunction('apiOpenSnapshotFile', { ...request, blocks: portion });
    reports.push(report);
    reply = (report.reply ?? null) as Reply | null;
    portion = portionOf((reply?.['missing'] ?? []) as readonly string[], blocks);
  } while (reply?.ok === true && reply['snapshot'] === undefined && reports.length < 200);
  const outcome = outcomeOf(reports);
  const size = [...blocks.values()].reduce((sum, packed) => sum + packed.length, 0);
  const note = `${String(reports.length)} executions, the last of ${(reports.at(-1)?.modelledSeconds ?? 0).toFixed(1)} s; ${String(blocks.size)} blocks of ${(size / 1e6).toFixed(1)} MB`;
  const problem = outcome.problem ?? (reply?.['snapshot'] === undefined ? 'it was not opened' : null);
  return { ...outcome, problem, notes: [note] };
}

function portionOf(missing: readonly string[], blocks: ReadonlyMap<string, string>): readonly Block[] {
  const portion: Block[] = [];
  let size = 0;
  for (const name of missing) {
    if (size >= PORTION) break;
    const packed = blocks.get(name) ?? '';
    portion.push({ name, packed });
    size += packed.length;
  }
  return portion;
}
