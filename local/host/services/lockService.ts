import { ScriptError } from '../engine/scriptError';
import { asking, serviceType, type MethodCall } from '../engine/serviceType';
import { nothing, plain } from '../engine/wire';

/** reference/lock/lock-service. A lock is held by somebody outside, or by an execution that waits in the middle of its work. */
export const lockService = serviceType<null>('LockService', {
  getDocumentLock: asking(({ exec }) => exec.ref('Lock', { name: 'document' })),
  getScriptLock: asking(({ exec }) => exec.ref('Lock', { name: 'script' })),
  getUserLock: asking(({ exec }) => exec.ref('Lock', { name: `user ${exec.facts.user}` })),
});

interface LockState {
  readonly name: string;
}

export const lockType = serviceType<LockState>('Lock', {
  tryLock: asking((call) => {
    call.args.expect(1);
    return plain(acquire(call));
  }),
  waitLock: asking((call) => {
    call.args.expect(1);
    if (!acquire(call)) throw new ScriptError('Lock timeout: another process was holding the lock for too long.');
    return nothing;
  }),
  hasLock: asking(({ exec, self }) => plain(exec.locks.has(self.name))),
  releaseLock: asking(({ exec, self }) => {
    exec.locks.delete(self.name);
    return nothing;
  }),
});

/** Waits on the virtual clock, at most as long as was asked. */
function acquire({ exec, self, args }: MethodCall<LockState>): boolean {
  const timeoutMs = args.number(0);
  // The other one does not go on before this one is over: to wait for it is to wait in vain.
  const isHeld = exec.world.underWay.some((other) => other !== exec && other.locks.has(self.name));
  const foreign = (exec.world.foreignLocks.get(self.name) ?? 0) - exec.world.state.now;
  const busyMs = isHeld ? Infinity : foreign;
  if (!exec.locks.has(self.name) && busyMs > 0) {
    exec.spend(Math.min(busyMs, timeoutMs) / 1000);
    if (busyMs > timeoutMs) return false;
  }
  exec.locks.add(self.name);
  return true;
}
