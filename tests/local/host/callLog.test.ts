import { CallLog } from '../../../local/host/state/callLog';
import type { CallRecord } from '../../../local/host';
import { aHost } from './aHost';

const record = (n: number, body: unknown = null): CallRecord => ({
  n,
  at: 0,
  executionId: 'x000001',
  service: 'Sheets',
  method: 'spreadsheets.batchUpdate',
  kind: 'write',
  body,
  cellsRead: 1,
  cellsWritten: 2,
  modelledSeconds: 0.5,
});

describe('the call log', () => {
  it('hands out each line once, as NDJSON', () => {
    const log = new CallLog(true);
    log.add(record(1));
    log.add(record(2));
    expect(
      log
        .takeUnsaved()
        .split('\n')
        .map((line) => (JSON.parse(line) as CallRecord).n),
    ).toEqual([1, 2]);
    expect(log.takeUnsaved()).toBe('');
  });

  it('forgets the oldest of a long run in memory, never the counts', () => {
    const log = new CallLog(false);
    const large = 'x'.repeat(10_000_000);
    for (let n = 1; n <= 12; n += 1) log.add(record(n, large));
    expect(log.records.length).toBeLessThan(12);
    expect(log.records.at(-1)?.n).toBe(12);
    expect(log.meter).toMatchObject({ calls: { read: 0, write: 12, other: 0 }, cellsRead: 12, cellsWritten: 24 });
  });

  it('wants a save once much is waiting', () => {
    const log = new CallLog(true);
    log.add(record(1, 'x'.repeat(17_000_000)));
    expect(log.wantsSaving).toBe(true);
    log.takeUnsaved();
    expect(log.wantsSaving).toBe(false);
  });
});

describe('the meter of a host', () => {
  it('adds up calls, and the time of sleeping too', () => {
    const host = aHost('function apiRun() { CacheService.getUserCache(); Utilities.sleep(1500); }');
    host.callFunction('apiRun');
    host.callFunction('apiRun');
    expect(host.meter).toEqual({
      calls: { read: 0, write: 0, other: 2 },
      modelledSeconds: 3.08,
      cellsRead: 0,
      cellsWritten: 0,
    });
  });
});
