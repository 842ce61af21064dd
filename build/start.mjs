/** npm start [-- FILE [--port N] [--no-open]]: installs and builds what is needed, then opens the workbench. */
import { join } from 'node:path';
import { ensureBuilt, orExplain } from './ensure.mjs';
import { LOCAL_BUILD } from './lib/paths.mjs';
import { runAttached } from './lib/run.mjs';

await orExplain(ensureBuilt);
process.exitCode = await runAttached(join(LOCAL_BUILD, 'cli.mjs'), ['workbench', ...process.argv.slice(2)]);
