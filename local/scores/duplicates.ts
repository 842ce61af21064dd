import { duplicatePool, type DuplicatePool, type NearDuplicate } from '../../src/core/duplicates/nearDuplicates';
import { fakeRecords, febrlRecords, type EnteredRecord } from './linkage';
import { shareLine, type DataScore, type ScoreLine } from './score';

/** Suggestions that a person looks at. */
const LOOKED_AT = 3;

/** What is to be reached, where there is a goal: a share of known customers, and false alarms per 100 new ones. */
interface Goal {
  readonly recall: number;
  readonly alarms: number;
}

const febrl = (set: string, goal: Goal | null): DataScore =>
  duplicateScore(`duplicates at entry, febrl ${set}`, `linkage/febrl/${set}.csv`, febrlRecords, goal);

/** Duplicates at entry. Weights were tuned on dataset1 and fake_1000; dataset3 is what they are held to. */
export const duplicateScores: readonly DataScore[] = [
  febrl('dataset1', null),
  febrl('dataset3', { recall: 0.98, alarms: 2 }),
  duplicateScore('duplicates at entry, fake_1000', 'linkage/splink/fake_1000.csv', fakeRecords, null),
];

function duplicateScore(
  name: string,
  needs: string,
  recordsIn: (csv: string) => readonly EnteredRecord[],
  goal: Goal | null,
): DataScore {
  return {
    name,
    needs,
    run: (read) => {
      const records = recordsIn(read(needs));
      const grown = enterAll(records, () => true);
      const lines = linesOf('each entered behind those before it', grown, goal);
      const originals = records.filter(({ isOriginal }) => isOriginal);
      return originals.length === 0 ? lines : [...lines, ...againstOriginals(records, originals, goal)];
    },
  };
}

interface Entry {
  readonly record: EnteredRecord;
  /** Whether a record of the same entity was in the register. */
  readonly known: boolean;
  readonly suggested: readonly NearDuplicate[];
}

/** Enters one record after another; those that `stays` are in the register for the ones behind. */
function enterAll(
  records: readonly EnteredRecord[],
  stays: (record: EnteredRecord) => boolean,
  pool: DuplicatePool = duplicatePool(),
): readonly Entry[] {
  const entities = new Set<string>();
  return records.map((record) => {
    const entry = { record, known: entities.has(record.entity), suggested: pool.near(record.fields) };
    if (stays(record)) {
      pool.add(record);
      entities.add(record.entity);
    }
    return entry;
  });
}

/** Every copy against a register of all originals, each of which is the one right answer to its copies. */
function againstOriginals(
  records: readonly EnteredRecord[],
  originals: readonly EnteredRecord[],
  goal: Goal | null,
): readonly ScoreLine[] {
  const copies = records.filter(({ isOriginal }) => !isOriginal);
  const entries = enterAll([...originals, ...copies], ({ isOriginal }) => isOriginal).slice(originals.length);
  return linesOf('each copy against all originals', entries, goal).slice(0, 1);
}

function linesOf(way: string, entries: readonly Entry[], goal: Goal | null): readonly ScoreLine[] {
  const entityOf = new Map(entries.map(({ record }) => [record.id, record.entity]));
  const isRight = ({ record }: Entry, { id }: NearDuplicate): boolean =>
    (entityOf.get(id) ?? id.split('-')[1]) === record.entity;
  const known = entries.filter((entry) => entry.known);
  const missed = known.filter((entry) => !entry.suggested.slice(0, LOOKED_AT).some((each) => isRight(entry, each)));
  const fresh = entries.filter((entry) => !entry.known);
  const alarmed = fresh.filter((entry) => entry.suggested.length > 0);
  const beside = known.filter((entry) => entry.suggested.some((each) => !isRight(entry, each)));
  const recall = shareLine(
    `${way}: who was there is among the first ${String(LOOKED_AT)}`,
    { right: known.length - missed.length, of: known.length },
    goal?.recall ?? 0,
    missed.map(({ record }) => `${record.id} is not recognised`),
  );
  return [
    goal === null ? { ...recall, goal: '', met: null } : recall,
    alarmLine(`${way}: false alarms per 100 new customers`, alarmed, fresh.length, goal),
    alarmLine(`${way}: a wrong one beside, per 100 who were there`, beside, known.length, null),
  ];
}

function alarmLine(what: string, entries: readonly Entry[], of: number, goal: Goal | null): ScoreLine {
  const value = of === 0 ? 0 : (100 * entries.length) / of;
  return {
    what,
    value,
    result: `${value.toFixed(2)} (${String(entries.length)} of ${String(of)})`,
    goal: goal === null ? '' : `at most ${String(goal.alarms)}`,
    met: goal === null ? null : value <= goal.alarms,
    differences: entries.map(({ record, suggested }) => `${record.id} is taken for ${suggested[0]?.id ?? ''}`),
  };
}
