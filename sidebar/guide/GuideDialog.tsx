import { useEffect, useState } from 'preact/hooks';
import type { EntryGuideReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { failureText, refusalText } from '../common/useCall';
import { Waiting } from '../common/Waiting';
import { callServer } from '../server/callServer';
import { servedDialogWords, servedWords } from '../words/served';
import { GuideTable } from './GuideTable';
import type { Shown } from './shown';

/** Menu ▸ Entry guide…: how every field is filled in, for the screen and for paper. */
export function GuideDialog() {
  const words = servedDialogWords().guide;
  const { sidebar: t, values } = servedWords();
  const [guide, setGuide] = useState<EntryGuideReply | null>(null);
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<Shown>(values.language);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    setProblem('');
    callServer('apiEntryGuide', {}).then(
      (reply) => {
        if (gone) return;
        if (reply.ok) setGuide(reply);
        else setProblem(refusalText(reply, t));
      },
      (failure: unknown) => {
        if (!gone) setProblem(failureText(failure, t));
      },
    );
    return () => {
      gone = true;
    };
  }, [t, asked]);
  return (
    <main class="dialog guide">
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button look="primary" onClick={() => setAsked(asked + 1)}>
            {t.common.retry}
          </Button>
        </Notice>
      )}
      {problem === '' && guide === null && <Waiting text={words.loading} />}
      {problem === '' && guide !== null && (
        <>
          <GuideHead guide={guide} shown={shown} onShow={setShown} />
          {guide.tables.map((table) => (
            <GuideTable key={table.key} table={table} shown={shown} words={words} />
          ))}
        </>
      )}
    </main>
  );
}

interface GuideHeadProps {
  readonly guide: EntryGuideReply;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

function GuideHead({ guide, shown, onShow }: GuideHeadProps) {
  const words = servedDialogWords().guide;
  const choices = [
    ['en', words.onlyEn],
    ['zh', words.onlyZh],
    ['both', words.both],
  ] as const;
  return (
    <header class="guide-head">
      <div class="guide-title">
        <h1>{words.title}</h1>
        <p>
          {words.intro} <small>{words.made(guide.on)}</small>
        </p>
      </div>
      <div class="guide-tools">
        <fieldset class="guide-languages">
          <legend>{words.languages}</legend>
          <span class="guide-choices">
            {choices.map(([key, label]) => (
              <label key={key}>
                <input type="radio" name="guide-language" checked={shown === key} onChange={() => onShow(key)} />
                {label}
              </label>
            ))}
          </span>
        </fieldset>
        <Button look="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <nav class="guide-contents" aria-label={words.contents}>
        {guide.tables.map((table) => (
          <a key={table.key} href={`#guide-${table.key}`}>
            {shown === 'both' ? `${table.label.zh} ${table.label.en}` : table.label[shown]}
          </a>
        ))}
      </nav>
    </header>
  );
}
