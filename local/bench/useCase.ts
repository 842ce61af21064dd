import type { Host } from '../host';
import type { Outcome } from './measure';

/** One line of the bench. Each runs on a copy of the register of its own. */
export interface UseCase<S> {
  readonly name: string;
  /** Functions of the bundle without which it cannot run. */
  readonly needs: readonly string[];
  /** Not measured. */
  readonly prepare?: (host: Host, scene: S) => void;
  readonly run: (host: Host, scene: S) => Outcome;
  /** A job: what the dispatcher costs when nothing is due is taken off. */
  readonly beyondDispatcher?: true;
}
