/** npm run -s register -- …: the register without a window. Standard output belongs to the command alone. */
import { join } from 'node:path';
import { ensureBuilt, orExplain } from './ensure.mjs';
import { LOCAL_BUILD } from './lib/paths.mjs';
import { runAttached } from './lib/run.mjs';

await orExplain(ensureBuilt);
process.exitCode = await runAttached(join(LOCAL_BUILD, 'cli.mjs'), process.argv.slice(2));
