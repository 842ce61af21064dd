import type { CallCounts, CallKind, CallRecord, Meter } from '../types';

/** How much of the log is kept in memory, in characters of JSON; a host with a folder has all of it in calls.ndjson. */
const KEPT_CHARACTERS = 48_000_000;

/** Lines that wait for a save; past this much it is time for one. */
const UNSAVED_CHARACTERS = 16_000_000;

/** Every service call in order. Lines wait in memory until the host is saved. */
export class CallLog {
  private recent: { readonly record: CallRecord; readonly size: number }[] = [];
  private recentSize = 0;
  private unsaved: string[] = [];
  private unsavedSize = 0;
  private readonly keepUnsaved: boolean;
  private readonly counts = new Counter();
  private seconds = 0;
  private cellsRead = 0;
  private cellsWritten = 0;

  /** @param keepUnsaved whether somebody will fetch the lines with takeUnsaved */
  constructor(keepUnsaved: boolean) {
    this.keepUnsaved = keepUnsaved;
  }

  add(record: CallRecord): void {
    const text = JSON.stringify(record);
    this.recent.push({ record, size: text.length });
    this.recentSize += text.length;
    if (this.recentSize > 2 * KEPT_CHARACTERS) this.forgetOldest();
    if (this.keepUnsaved) {
      this.unsaved.push(text);
      this.unsavedSize += text.length;
    }
    this.counts.add(record.kind);
    this.cellsRead += record.cellsRead;
    this.cellsWritten += record.cellsWritten;
  }

  /** Modelled time that executions took: calls, sleeping, waiting for locks and for people. */
  addSeconds(seconds: number): void {
    this.seconds += seconds;
  }

  /** The last calls, oldest first; of a long run not all of them. */
  get records(): readonly CallRecord[] {
    return this.recent.map(({ record }) => record);
  }

  get meter(): Meter {
    return {
      calls: this.counts.value,
      modelledSeconds: tidySeconds(this.seconds),
      cellsRead: this.cellsRead,
      cellsWritten: this.cellsWritten,
    };
  }

  get wantsSaving(): boolean {
    return this.unsavedSize > UNSAVED_CHARACTERS;
  }

  /** The lines added since the last time, as NDJSON without the last line break. */
  takeUnsaved(): string {
    const text = this.unsaved.join('\n');
    this.unsaved = [];
    this.unsavedSize = 0;
    return text;
  }

  /** Done rarely and for many at once, since the list is copied. */
  private forgetOldest(): void {
    let first = 0;
    for (; first < this.recent.length && this.recentSize > KEPT_CHARACTERS; first += 1) {
      this.recentSize -= this.recent[first]?.size ?? 0;
    }
    this.recent = this.recent.slice(first);
  }
}

/** Calls of one execution or of one host, by kind. */
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
