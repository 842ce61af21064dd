import type { CallKind } from './types';

/** One call of a service on its way to Google, as the call log will show it. */
export interface ServiceRequest {
  readonly service: string;
  readonly method: string;
  readonly kind: CallKind;
  readonly body: unknown;
}
