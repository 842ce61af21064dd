import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A random part of an address that nobody guesses: 192 bits. */
export const newKey = (): string => randomBytes(24).toString('base64url');

/**
 * Whether a request came under a name of this machine. A page elsewhere can point its own name at 127.0.0.1 (DNS
 * rebinding); its requests then carry that name in Host.
 */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  const host = request.headers.host ?? '';
  return host === `127.0.0.1:${String(port)}` || host === `localhost:${String(port)}`;
}

/** Whether a request that changes something was sent by the workbench's own page. Programs send no Origin. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return origin === undefined || origin === `http://${request.headers.host ?? ''}`;
}

export function sameKey(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Nothing from elsewhere is loaded, and nothing else may frame the workbench. Its own pages come in frames. */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A page of the add-on stands in one file with its scripts inside. It is cut off from the server by an origin of its
 * own (`sandbox` without allow-same-origin): its only way out is the message that the workbench listens to. Google
 * serves such pages from another origin too (developers.google.com/apps-script/guides/html/restrictions).
 */
const ADDON_POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export function setHeaders(response: ServerResponse, of: 'workbench' | 'addon'): void {
  response.setHeader('Content-Security-Policy', of === 'addon' ? ADDON_POLICY : WORKBENCH_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // A sandboxed page has no origin of its own, so only the workbench itself is set apart from other windows.
  if (of === 'workbench') response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}
