import type { CommandLine } from './commandLine';
import type { Output } from './output';

/** `workbench [FILE]`: serves the page until it is ended. */
export async function workbenchCommand(_line: CommandLine, output: Output): Promise<number> {
  output.message('the workbench is not built yet');
  return Promise.resolve(1);
}
