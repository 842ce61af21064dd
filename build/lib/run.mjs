import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {'capture' | 'stderr' | 'inherit'} [output] Where the child's output goes: kept for the caller (default), all
 * of it to our standard error, or straight through.
 * @property {number} [limitMs] The child is killed after this time; its code is then 124.
 * @property {Record<string, string | undefined>} [env] Added to our own environment.
 *
 * @typedef {{ code: number, output: string }} RunResult
 */

const STDIO = /** @type {const} */ ({
  capture: ['ignore', 'pipe', 'pipe'],
  stderr: ['ignore', 2, 2],
  inherit: 'inherit',
});

/** The file of a development tool inside node_modules, so that nothing is looked up or downloaded when it runs. */
export const tool = (/** @type {string} */ path) => join(ROOT, 'node_modules', path);

/**
 * Runs a program in the project's folder and waits. Never throws for a failing program: the code says it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: /** @type {any} */ (STDIO[options.output ?? 'capture']),
      env: { ...process.env, ...options.env },
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    /** @type {Buffer[]} */
    const chunks = [];
    let code = 1;
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const limit = options.limitMs
      ? setTimeout(() => {
          chunks.push(Buffer.from(`\nstopped after ${String(options.limitMs)} ms\n`));
          code = 124;
          child.kill('SIGKILL');
        }, options.limitMs)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(limit);
      done({ code: 127, output: String(error) });
    });
    child.on('close', (exit) => {
      clearTimeout(limit);
      done({ code: code === 124 ? 124 : (exit ?? 1), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/**
 * Runs a Node script of ours or of a tool.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/**
 * Runs a built program of ours in the caller's own folder, with its terminal, and hands on the signals that end it.
 * npm changes into the project's folder; INIT_CWD is where the person stood, so that `npm start -- list.csv` finds the file.
 * @param {string} program absolute
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runAttached(program, args) {
  return new Promise((done) => {
    const cwd = process.env['INIT_CWD'] ?? process.cwd();
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
