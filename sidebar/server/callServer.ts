import type { ApiName, ServerApi } from '../../src/contract/api';
import { tellReply } from './replies';
import { failureFrom, ServerFailure } from './serverFailure';

/** Calls that change nothing: they are tried again by themselves. */
const READS: readonly ApiName[] = [
  'apiOpen',
  'apiFindCustomers',
  'apiSearchIndex',
  'apiGetPreferences',
  'apiFindDuplicates',
  'apiGetCustomer',
  'apiGetHistory',
  'apiGetRecordAt',
  'apiListSnapshots',
  'apiListTabs',
  'apiInspectList',
  'apiPreviewRestore',
  'apiCompare',
  'apiSnapshotPart',
  'apiVerifyAudit',
  'apiParseText',
  'apiListDrafts',
  'apiMyDay',
  'apiPagePart',
];

/** Milliseconds before each further try of a read. */
const PAUSES = [600, 2000];

/**
 * Calls a server function. The promise gives the reply, also a refusal; it fails with a ServerFailure where there is no
 * reply. Reads are repeated twice; a write is left to the person, whose request id makes the repeat safe.
 */
export async function callServer<N extends ApiName>(
  name: N,
  request: Parameters<ServerApi[N]>[0],
): Promise<ReturnType<ServerApi[N]>> {
  const pauses = READS.includes(name) ? PAUSES : [];
  for (const pause of pauses) {
    try {
      return await callOnce(name, request);
    } catch (failure) {
      if (failure instanceof ServerFailure && failure.code === 'permission') throw failure;
      await sleep(pause);
    }
  }
  return callOnce(name, request);
}

function callOnce<N extends ApiName>(name: N, request: Parameters<ServerApi[N]>[0]): Promise<ReturnType<ServerApi[N]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((reply) => {
        // A reply that Google cannot pass on arrives as null, without an error.
        if (reply === null || reply === undefined) reject(new ServerFailure('empty', name));
        else {
          tellReply(name, reply, request);
          resolve(reply as ReturnType<ServerApi[N]>);
        }
      })
      .withFailureHandler((error) => {
        reject(failureFrom(error, navigator.onLine));
      }) as google.script.Runner & google.script.ServerFunctions;
    const serverFunction = runner[name];
    if (serverFunction === undefined) reject(new ServerFailure('unreachable', `no function ${name}`));
    else serverFunction(request);
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
