import { tabs } from '../../src/core/schema/tables';
import { closeDialog, DialogFrame } from '../common/DialogFrame';
import { Notice } from '../common/Notice';
import { labelOf } from '../words/script';
import { servedWords } from '../words/served';
import { SetUpPanel } from './SetUpPanel';

/** Menu ▸ Set up…: what will be made, or what a second run checks; then the report. */
export function SetUpDialog() {
  return (
    <DialogFrame>
      {({ open, t }) => {
        const words = servedWords().setUp;
        const shown = tabs.filter((tab) => tab.hidden !== true);
        return (
          <>
            <h1>{words.title}</h1>
            <SetUpPanel open={open} t={t} onDone={closeDialog}>
              {open.findings.length > 0 && (
                <Notice tone="warn" title={t.open.damagedTitle}>
                  <ul class="plain-list">
                    {open.findings.map((finding) => (
                      <li key={finding}>{finding}</li>
                    ))}
                  </ul>
                </Notice>
              )}
              {open.state === 'none' ? (
                <>
                  <p>{words.intro}</p>
                  <ul class="tabs-made">
                    {shown.map((tab) => (
                      <li key={tab.key} class="chip">
                        {labelOf(tab)}
                      </li>
                    ))}
                  </ul>
                </>
              ) : (
                <p>{words.introRepair}</p>
              )}
            </SetUpPanel>
          </>
        );
      }}
    </DialogFrame>
  );
}
