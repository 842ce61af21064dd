import type { Fault, Interference } from '../types';

/** The faults and human actions that are set, and how many service calls were made since then. */
export class FaultPlan {
  private calls = 0;
  private faults: readonly Fault[] = [];
  private interference: readonly Interference[] = [];

  set(faults: readonly Fault[], interference: readonly Interference[]): void {
    this.calls = 0;
    this.faults = faults;
    this.interference = interference;
  }

  /** Counts a call and gives its number since the faults were set. */
  next(): number {
    this.calls += 1;
    return this.calls;
  }

  get made(): number {
    return this.calls;
  }

  at(call: number, when: Fault['when']): Fault | undefined {
    return this.faults.find((fault) => fault.call === call && fault.when === when);
  }

  /** What people do right after this call. */
  actionsAfter(call: number): readonly (string | (() => void))[] {
    return this.interference.filter((one) => one.after === call).map((one) => ('action' in one ? one.action : one.run));
  }
}
