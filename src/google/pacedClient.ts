import { isRefusal, type SheetsClient } from './sheetsClient';

/** Of the 60 reads and 60 writes a minute that a person has (developers.google.com/sheets/api/limits); the rest is for others. */
const CALLS_A_MINUTE = 50;
const MINUTE_MS = 60_000;
const PAUSES_MS = [2_000, 8_000, 20_000];

/**
 * A client for long work that nobody waits for at a cell: it keeps below the calls a minute, and repeats writes too, with longer
 * pauses. Only for writes that may be made twice.
 */
export function pacedClient(client: SheetsClient): SheetsClient {
  const reads = pacer();
  const writes = pacer();
  return {
    batchGet: (id, params) => reads(() => client.batchGet(id, params)),
    get: (id, params) => reads(() => client.get(id, params)),
    batchUpdate: (id, body) => repeated(() => writes(() => client.batchUpdate(id, body))),
    create: (body) => writes(() => client.create(body)),
  };
}

function pacer(): <T>(call: () => T) => T {
  let recent: number[] = [];
  return (call) => {
    recent = recent.filter((at) => at > Date.now() - MINUTE_MS);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= CALLS_A_MINUTE) {
      Utilities.sleep(Math.max(0, oldest + MINUTE_MS - Date.now()));
    }
    recent.push(Date.now());
    return call();
  };
}

function repeated<T>(write: () => T): T {
  for (const pause of PAUSES_MS) {
    try {
      return write();
    } catch (error) {
      if (isRefusal(error)) throw error;
      Utilities.sleep(pause);
    }
  }
  return write();
}
