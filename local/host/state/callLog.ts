import type { CallCounts, CallKind, CallRecord, Meter } from '../types';

/** How many lines are kept in memory; a host with a folder has all of them in calls.ndjson. */
const KEPT = 20_000;

/** Every service call in order. Lines wait in memory until the host is saved. */
export class CallLog {
  private recent: CallRecord[] = [];
  private unsaved: string[] = [];
  private readonly keepUnsaved: boolean;
  private readonly counts = { read: 0, write: 0, other: 0 };
  private seconds = 0;
  private cellsRead = 0;
  private cellsWritten = 0;

  /** @param keepUnsaved whether somebody will fetch the lines with takeUnsaved */
  constructor(keepUnsaved: boolean) {
    this.keepUnsaved = keepUnsaved;
  }

  add(record: CallRecord): void {
    this.recent.push(record);
    if (this.recent.length > 2 * KEPT) this.recent = this.recent.slice(-KEPT);
    if (this.keepUnsaved) this.unsaved.push(JSON.stringify(record));
    this.counts[record.kind] += 1;
    this.cellsRead += record.cellsRead;
    this.cellsWritten += record.cellsWritten;
    this.seconds += record.modelledSeconds;
  }

  /** The last calls, oldest first; at least the last 20,000. */
  get records(): readonly CallRecord[] {
    return this.recent;
  }

  get meter(): Meter {
    return {
      calls: { ...this.counts },
      modelledSeconds: tidySeconds(this.seconds),
      cellsRead: this.cellsRead,
      cellsWritten: this.cellsWritten,
    };
  }

  /** The lines added since the last time, as NDJSON without the last line break. */
  takeUnsaved(): string {
    const text = this.unsaved.join('\n');
    this.unsaved = [];
    return text;
  }
}

export class Counter {
  private readonly counts: Record<CallKind, number> = { read: 0, write: 0, other: 0 };

  add(kind: CallKind): void {
    this.counts[kind] += 1;
  }

  get value(): CallCounts {
    return { ...this.counts };
  }
}

/** Microseconds are enough to add up and keep logs readable. */
export const tidySeconds = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;
