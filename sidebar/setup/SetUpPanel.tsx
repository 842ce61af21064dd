import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { OpenReply, SetUpReply } from '../../src/contract/replies';
import type { Language } from '../../src/core/schema/settings';
import type { SetUpWords, SidebarWords } from '../../src/words/pages';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { refusalText, useCall } from '../common/useCall';
import { Waiting } from '../common/Waiting';
import { requestIds } from '../server/requestIds';
import { servedWords } from '../words/served';

interface SetUpPanelProps {
  readonly open: OpenReply;
  readonly t: SidebarWords;
  /** What follows the report: the sidebar opens the register, the dialog closes. */
  readonly onDone: () => void;
  /** Stands above until there is a report. */
  readonly children?: ComponentChildren;
}

/** Chooses the language, runs set-up, and reports what was made and repaired. */
export function SetUpPanel({ open, t, onDone, children }: SetUpPanelProps) {
  const words = servedWords().setUp;
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [language, setLanguage] = useState<Language>(open.language);
  const [problem, setProblem] = useState('');
  const [report, setReport] = useState<SetUpReply | null>(null);
  const isNew = open.state === 'none';

  const run = async (): Promise<void> => {
    setProblem('');
    const content = isNew ? { language } : {};
    const outcome = await call('apiSetUp', { requestId: ids.current.idFor(content), ...content });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (!outcome.reply.ok) setProblem(refusalText(outcome.reply, t));
      else {
        ids.current.settled();
        setReport(outcome.reply);
      }
    }
  };

  if (report !== null) return <SetUpReport report={report} words={words} t={t} onDone={onDone} />;
  if (!isNew && open.role !== 'owner') {
    return (
      <>
        {children}
        <p>{words.onlyOwner}</p>
      </>
    );
  }
  return (
    <div class="panel">
      {children}
      {isNew && <LanguageChoice language={language} words={words} onChoose={setLanguage} />}
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
        </Notice>
      )}
      <Button look="primary" busy={busy} onClick={() => void run()}>
        {isNew ? words.run : words.repair}
      </Button>
      {busy && <Waiting text={words.running} />}
      <p class="quiet">{words.safe}</p>
    </div>
  );
}

interface LanguageChoiceProps {
  readonly language: Language;
  readonly words: SetUpWords;
  readonly onChoose: (language: Language) => void;
}

function LanguageChoice({ language, words, onChoose }: LanguageChoiceProps) {
  const choice = (key: Language, label: string) => (
    <label class="side" lang={key === 'zh' ? 'zh-CN' : 'en'}>
      <input type="radio" name="language" checked={language === key} onChange={() => onChoose(key)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{words.language}</legend>
      {choice('en', words.english)}
      {choice('zh', words.chinese)}
      <p class="quiet">{words.languageNote}</p>
    </fieldset>
  );
}

interface SetUpReportProps {
  readonly report: SetUpReply;
  readonly words: SetUpWords;
  readonly t: SidebarWords;
  readonly onDone: () => void;
}

function SetUpReport({ report, words, t, onDone }: SetUpReportProps) {
  const lines = (title: string, items: readonly string[]) =>
    items.length > 0 && (
      <>
        <h3>
          {title} ({String(items.length)})
        </h3>
        <ul class="plain-list columns">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </>
    );
  return (
    <Notice tone="good" title={words.doneTitle} urgent>
      {report.created.length + report.repaired.length === 0 && <p>{words.nothing}</p>}
      {lines(words.created, report.created)}
      {lines(words.repaired, report.repaired)}
      {report.created.length > 0 && <p>{words.next}</p>}
      <Button look="primary" onClick={onDone}>
        {t.common.carryOn}
      </Button>
    </Notice>
  );
}
