/** Finds a Chromium, Chrome or Edge that is already installed; none is ever downloaded. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain } from './lib/main.mjs';

/** Chromium without windows first: the same pages in half the time. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * @param {{ env?: Record<string, string | undefined>, platform?: string, has?: (path: string) => boolean }} [world]
 * @returns {string | undefined} the program's path. CHROME_PATH wins, also when it is wrong: then there is none.
 */
export function findBrowser({ env = process.env, platform = process.platform, has = existsSync } = {}) {
  const chosen = env['CHROME_PATH'];
  if (chosen) return has(chosen) ? chosen : undefined;
  return candidates(env, platform).find((path) => has(path));
}

/** @param {Record<string, string | undefined>} env @param {string} platform */
function candidates(env, platform) {
  if (platform === 'win32') {
    const homes = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return homes.flatMap((home) => (home ? WINDOWS.map((path) => `${home}\\${path}`) : []));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  const linux = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return platform === 'darwin' ? [...MAC, ...linux] : linux;
}

if (isMain(import.meta.url)) {
  const found = findBrowser();
  if (found) console.log(found);
  else process.exitCode = 1;
}
