import fc from 'fast-check';
import { FIELDS, type Field } from './model';

/** One thing that one of five people does, or the clock. `pick` and `other` choose among what there is. */
export interface Act {
  readonly does:
    | 'enter'
    | 'save'
    | 'cell'
    | 'paste'
    | 'row'
    | 'sort'
    | 'column'
    | 'unseen'
    | 'delete'
    | 'archive'
    | 'unarchive'
    | 'undo'
    | 'restoreFields'
    | 'snapshot'
    | 'restore'
    | 'hour'
    | 'wait';
  readonly who: number;
  readonly pick: number;
  readonly other: number;
  readonly field: Field;
  readonly text: string;
}

/** How often each is done, in the whole. What costs an hour of the clock is rarer. */
const OFTEN: Readonly<Record<Act['does'], number>> = {
  enter: 8,
  save: 14,
  cell: 10,
  paste: 4,
  row: 4,
  sort: 5,
  column: 2,
  unseen: 3,
  delete: 3,
  archive: 4,
  unarchive: 4,
  undo: 8,
  restoreFields: 6,
  snapshot: 1,
  restore: 1,
  hour: 2,
  wait: 3,
};

const number = fc.nat({ max: 999_999 });

export const anAct: fc.Arbitrary<Act> = fc.record({
  does: fc.oneof(
    ...(Object.entries(OFTEN) as [Act['does'], number][]).map(([does, weight]) => ({
      arbitrary: fc.constant(does),
      weight,
    })),
  ),
  who: fc.nat({ max: 4 }),
  pick: number,
  other: number,
  field: fc.constantFrom(...FIELDS),
  text: fc.nat({ max: 9_999 }).map((nth) => `Text ${String(nth)}`),
});
