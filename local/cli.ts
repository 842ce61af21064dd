import { runCommand } from './cli/main';

// Written in one go at the end of a line: a reader that closes early (`| head`) is no fault.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await runCommand(process.argv.slice(2), {
  data: (line) => process.stdout.write(`${line}\n`),
  message: (line) => process.stderr.write(`${line}\n`),
});
