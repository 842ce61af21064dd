/**
 * How a heavy part loads lazily: `const heavy = () => require('./heavy') as typeof import('./heavy');`.
 * esbuild turns it into a module of the one bundle that is initialised on its first call.
 */
declare function require(path: string): unknown;
