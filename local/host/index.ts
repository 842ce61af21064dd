// The host: Apps Script on this machine, around the very bundle that is pushed to Google.
export { Host, readMoment, type TimedEdit } from './host';
export { HostError } from './hostError';
export { findColumn, findTab, tabKey } from './tabs';
export type { SentMail } from './state/hostState';
export type * from './types';
