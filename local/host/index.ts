// The host: Apps Script on this machine, around the very bundle that is pushed to Google.
export { Host } from './host';
export { HostError } from './hostError';
export type * from './types';
