import { BENCH_USAGE, readBenchOptions } from './bench/options';
import { benchText } from './bench/printBench';
import { measuredKeystrokes, measuredPage, runBench } from './bench/runBench';

const options = readBenchOptions(process.argv.slice(2), process.argv[1] ?? '');
if (typeof options === 'string') {
  process.stderr.write(`${options}\n${BENCH_USAGE}\n`);
  process.exitCode = 1;
} else {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const result = {
    ...runBench(options, say),
    page: await measuredPage(options, say),
    keystrokes: await measuredKeystrokes(options, say),
  };
  process.stdout.write(`${options.json ? JSON.stringify(result) : benchText(result)}\n`);
}
