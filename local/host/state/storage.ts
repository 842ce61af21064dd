import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseFile, serializeFile, type SpreadsheetFile } from '../../sheets';
import { HostError } from '../hostError';
import type { HostState } from './hostState';

/** Customers' data lies here: only the owner of the account may look. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

const LOCK = 'lock';

/** The folder of one host: state.json, files/<spreadsheet id>.json, calls.ndjson. One process at a time. */
export class HostFolder {
  readonly dir: string;
  private readonly savedRevisions = new Map<string, number>();

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** Takes the folder for this process, making it where it is not there; refuses one that another process holds. */
  static take(dir: string): HostFolder {
    mkdirSync(join(dir, 'files'), { recursive: true, mode: PRIVATE_FOLDER });
    chmodSync(dir, PRIVATE_FOLDER);
    takeLock(dir);
    return new HostFolder(dir);
  }

  static holdsState(dir: string): boolean {
    return existsSync(join(dir, 'state.json'));
  }

  readState(): HostState {
    const state = JSON.parse(readFileSync(join(this.dir, 'state.json'), 'utf8')) as { readonly version?: unknown };
    if (state.version !== 1)
      throw new HostError('bad-folder', `${this.dir} was written by another version of the host`);
    return state as HostState;
  }

  readFiles(): readonly SpreadsheetFile[] {
    const names = readdirSync(join(this.dir, 'files')).filter((name) => name.endsWith('.json'));
    const files = names.sort().map((name) => parseFile(readFileSync(join(this.dir, 'files', name), 'utf8')));
    for (const file of files) this.savedRevisions.set(file.id, file.revision);
    return files;
  }

  /** Writes what changed. The state goes last: with the old state, newer spreadsheets only look like late edits. */
  save(state: HostState, files: readonly SpreadsheetFile[], newCalls: string): void {
    for (const file of files) {
      if (this.savedRevisions.get(file.id) === file.revision) continue;
      writeAtomically(join(this.dir, 'files', `${file.id}.json`), serializeFile(file));
      this.savedRevisions.set(file.id, file.revision);
    }
    if (newCalls !== '') appendFileSync(join(this.dir, 'calls.ndjson'), `${newCalls}\n`, { mode: PRIVATE_FILE });
    writeAtomically(join(this.dir, 'state.json'), JSON.stringify(state));
  }

  release(): void {
    const path = join(this.dir, LOCK);
    if (existsSync(path) && readFileSync(path, 'utf8') === String(process.pid)) unlinkSync(path);
  }
}

function writeAtomically(path: string, text: string): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, text, { mode: PRIVATE_FILE });
  renameSync(temporary, path);
}

/** The lock names its process, so that the lock of a process that died is seen and taken over. */
function takeLock(dir: string): void {
  const path = join(dir, LOCK);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx', mode: PRIVATE_FILE });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(path, 'utf8'));
    if (holder === process.pid || isAlive(holder)) {
      throw new HostError('folder-in-use', `${dir} is in use by process ${String(holder)}; end it first`);
    }
    unlinkSync(path);
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but it is not ours.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
