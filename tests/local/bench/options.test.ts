import { readBenchOptions } from '../../../local/bench/options';

const read = (...args: readonly string[]): ReturnType<typeof readBenchOptions> => readBenchOptions(args, __filename);

describe('the command line of the bench', () => {
  it('measures all use cases on 1,000 and 20,000 customers unless told otherwise', () => {
    expect(read()).toMatchObject({ json: false, only: [], sizes: [1_000, 20_000] });
  });

  it('takes several sizes and names, the smallest register first', () => {
    const args = ['--json', '--size', '5000', '--size', '100', '--only', 'Search', '--only', 'report'];
    expect(read(...args)).toMatchObject({ json: true, only: ['search', 'report'], sizes: [100, 5_000] });
  });

  it.each([
    [['--size', 'many'], 'not understood: --size many'],
    [['--size', '0'], 'not understood: --size 0'],
    [['--fast', '1'], 'not understood: --fast 1'],
    [['--only'], '--only needs a value'],
  ])('says what it does not understand: %j', (args, problem) => {
    expect(read(...args)).toBe(problem);
  });
});
