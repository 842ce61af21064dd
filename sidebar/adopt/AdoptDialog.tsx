import { DialogFrame, type DialogContext } from '../common/DialogFrame';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { servedDialogWords } from '../words/served';
import { AdoptContext } from './adoptContext';
import { ChooseTab } from './ChooseTab';
import { ReviewList } from './ReviewList';
import { RunningAdoption } from './RunningAdoption';
import { AdoptionReport } from './AdoptionReport';
import { useAdoption } from './useAdoption';

/** Menu ▸ Adopt this list…: choose the tab, look at what would happen, confirm, watch, read the result. */
export function AdoptDialog() {
  return <DialogFrame>{(context) => <Adopt {...context} />}</DialogFrame>;
}

function Adopt({ open, t }: DialogContext) {
  const words = servedDialogWords().adopt;
  const adoption = useAdoption(open, t);
  const { step } = adoption;
  if (open.state === 'none') {
    return (
      <Notice tone="warn" title={t.open.noneTitle}>
        <p>{t.open.noneText}</p>
      </Notice>
    );
  }
  return (
    <AdoptContext.Provider value={{ open, t, words, adoption }}>
      <h1>{words.title}</h1>
      {adoption.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{adoption.problem}</p>
        </Notice>
      )}
      {step.name === 'loading' && <Waiting text={t.common.loading} />}
      {step.name === 'choose' && <ChooseTab step={step} />}
      {step.name === 'review' && <ReviewList step={step} />}
      {step.name === 'running' && <RunningAdoption step={step} />}
      {step.name === 'done' && <AdoptionReport result={step.result} />}
    </AdoptContext.Provider>
  );
}
