import { useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

interface PickMomentProps {
  /** The moment that is shown, 'YYYY-MM-DD HH:mm' or 'YYYY-MM-DD'; '' for none. */
  readonly at: string;
  readonly onPick: (at: string) => void;
}

/** Chooses a day, and a time of it where that matters. */
export function PickMoment({ at, onPick }: PickMomentProps) {
  const { open } = useSession();
  const { history: words } = viewWords();
  const [day, setDay] = useState(at.slice(0, 10));
  const [time, setTime] = useState(at.slice(11));
  const [missing, setMissing] = useState(false);
  const pick = (): void => {
    setMissing(day === '');
    if (day !== '') onPick(time === '' ? day : `${day} ${time}`);
  };
  return (
    <form
      class="pick-moment"
      aria-label={words.pick}
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <label>
        {words.pick}
        <input
          type="date"
          value={day}
          max={open.today}
          aria-invalid={missing}
          aria-describedby="pick-moment-hint"
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <label>
        {words.time}
        <input type="time" value={time} onInput={(event) => setTime(event.currentTarget.value)} />
      </label>
      <Button type="submit">{words.show}</Button>
      <small id="pick-moment-hint" class={missing ? 'problem' : 'quiet'} role={missing ? 'alert' : undefined}>
        {missing ? words.noDay : words.endOfDay}
      </small>
    </form>
  );
}
