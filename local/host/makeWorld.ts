import { memoryFiles, type SpreadsheetFile } from '../sheets';
import { SeededRandom } from './engine/random';
import { HostError } from './hostError';
import { doByHand } from './humanActions';
import { noAnswer } from './services/uiService';
import { CallLog } from './state/callLog';
import { FaultPlan } from './state/faultPlan';
import type { HostState } from './state/hostState';
import { readManifest } from './state/manifest';
import { Quotas } from './state/quotas';
import type { HostOptions } from './types';
import type { World } from './world';

/** Puts together everything that outlives an execution. */
export function makeWorld(options: HostOptions, state: HostState, files: readonly SpreadsheetFile[]): World {
  const store = memoryFiles(files);
  return {
    state,
    files: store,
    random: new SeededRandom(state.random),
    quotas: new Quotas(state.quotas),
    log: new CallLog(options.dir !== undefined),
    faults: new FaultPlan(),
    manifest: readManifest(options.distDir),
    distDir: options.distDir,
    answer: options.answer ?? noAnswer,
    doByHand: (action) => {
      const register = store.get(state.registerId);
      if (register === undefined) throw new HostError('no-register', 'the register is gone');
      doByHand(register, action);
    },
    outside: [],
    foreignLocks: new Map(),
    underWay: [],
  };
}
