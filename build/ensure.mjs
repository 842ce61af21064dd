/** Makes sure that the packages are installed and the build is that of the sources. Speaks on standard error only. */
import { ensureInstalled } from './lib/install.mjs';
import { isMain } from './lib/main.mjs';

/** Throws when the packages cannot be installed or the sources do not build. */
export async function ensureBuilt() {
  await ensureInstalled();
  // Only now: these import packages.
  const { isFresh } = await import('./lib/stamp.mjs');
  if (isFresh()) return;
  const { buildAll } = await import('./build.mjs');
  console.error('Building …');
  await buildAll();
}

/**
 * Runs a step of a command; a failure becomes a message and exit code 1 in place of a stack.
 * @param {() => Promise<void>} step
 */
export async function orExplain(step) {
  try {
    await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

if (isMain(import.meta.url)) await orExplain(ensureBuilt);
