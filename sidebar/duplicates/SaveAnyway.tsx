import { useId, useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { useSession } from '../session/session';

interface SaveAnywayProps {
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
}

/** Saves although there is somebody like it: one press for the usual reasons, or a reason in the person's own words. */
export function SaveAnyway({ busy, onSave }: SaveAnywayProps) {
  const { t } = useSession();
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const own = (): void => {
    if (reason.trim() === '') setAsked(true);
    else onSave(reason.trim());
  };
  return (
    <fieldset class="save-anyway">
      <legend>{t.duplicates.saveAnyway}</legend>
      <div class="buttons">
        {t.duplicates.presets.map((preset) => (
          <Button key={preset} busy={busy} onClick={() => onSave(preset)}>
            {preset}
          </Button>
        ))}
      </div>
      <label for={id}>{t.duplicates.otherReason}</label>
      <div class="own-reason">
        <input
          id={id}
          type="text"
          maxLength={200}
          autocomplete="off"
          value={reason}
          aria-invalid={asked}
          aria-describedby={asked ? `${id}-issue` : undefined}
          onInput={(event) => {
            setAsked(false);
            setReason(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            // The form around it would save without the reason, and ask again.
            event.preventDefault();
            own();
          }}
        />
        <Button busy={busy} onClick={own} label={t.duplicates.saveWithReason}>
          {t.common.save}
        </Button>
      </div>
      {asked && (
        <p class="issue" id={`${id}-issue`} role="alert">
          {t.duplicates.reasonNeeded}
        </p>
      )}
    </fieldset>
  );
}
