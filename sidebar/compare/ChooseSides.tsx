import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import type { Sides } from './useCompare';

interface ChooseSidesProps {
  readonly snapshots: readonly SnapshotEntry[];
  readonly busy: boolean;
  readonly onCompare: (sides: Sides) => void;
}

/** Which two moments: a snapshot each, now, a day, which stands for the snapshot nearest to it, or a minute of a day. */
export function ChooseSides({ snapshots, busy, onCompare }: ChooseSidesProps) {
  const { compare: words } = viewWords();
  const [from, setFrom] = useState(snapshots[0]?.id ?? '');
  const [to, setTo] = useState('now');
  const [missing, setMissing] = useState(false);
  return (
    <form
      class="sides"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(from === '' || to === '');
        if (from !== '' && to !== '') onCompare({ from, to });
      }}
    >
      <Side label={words.from} value={from} snapshots={snapshots} onChange={setFrom} />
      <Side label={words.to} value={to} snapshots={snapshots} onChange={setTo} now />
      {missing && (
        <Notice tone="warn" urgent>
          <p>{words.swap}</p>
        </Notice>
      )}
      <Button type="submit" look="primary" busy={busy}>
        {words.run}
      </Button>
    </form>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: string;
  readonly snapshots: readonly SnapshotEntry[];
  readonly onChange: (value: string) => void;
  readonly now?: boolean;
}

/** A day, with a time of day or without. */
const DAY = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/;

function Side({ label, value, snapshots, onChange, now }: SideProps) {
  const { open } = useSession();
  const { compare: words } = viewWords();
  const [, day = '', time = ''] = DAY.exec(value) ?? [];
  const choose = (newDay: string, newTime: string): void =>
    onChange(newDay === '' || newTime === '' ? newDay : `${newDay} ${newTime}`);
  return (
    <fieldset>
      <legend>{label}</legend>
      <select
        aria-label={label}
        value={day === '' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {day !== '' && <option value="">{value}</option>}
        {now === true && <option value="now">{words.now}</option>}
        {snapshots.map(({ id, at, name }) => (
          <option key={id} value={id}>
            {name === '' ? at : `${at} ${name}`}
          </option>
        ))}
      </select>
      <label>
        {words.orDay}
        <input type="date" max={open.today} value={day} onInput={(event) => choose(event.currentTarget.value, time)} />
      </label>
      {day !== '' && (
        <label>
          {words.andTime}
          <input type="time" value={time} onInput={(event) => choose(day, event.currentTarget.value)} />
        </label>
      )}
    </fieldset>
  );
}
