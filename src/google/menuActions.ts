import { requireRole } from '../app/act';
import { newestSnapshot, runDrill } from '../app/drill/runDrill';
import { takeSnapshot } from '../app/snapshots/takeSnapshot';
import { setLanguage } from '../app/settings/setLanguage';
import { wordsFor, type Words } from '../words';
import { installAutomation, removeAutomation } from './automation';
import { openEdge, personAtKeyboard, type Edge } from './edge';
import { errorReply } from './endpoint';
import { applyForPage } from './fieldsApi';
import { keepMenuLanguage } from './menuLanguage';
import { toast } from './menu';
import { runJobsNow } from './timers';
import { verifyAudit } from './verifyAudit';

export function menuTakeSnapshot(): void {
  fromMenu(({ deps }, { toasts }) => {
    const { snapshot } = takeSnapshot(deps, { requestId: deps.uuid() });
    return toasts.snapshotTaken(snapshot.counts['customers'] ?? 0);
  });
}

/** The longest name that a snapshot takes, as in the request of the sidebar. */
const NAME_LENGTH = 100;

/** Asks for a name first: a snapshot that has one is kept for ever. Closing the question takes none. */
export function menuNameSnapshot(): void {
  fromMenu(({ deps }, { toasts, titles }) => {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(titles.sidebar, toasts.snapshotNameAsked, ui.ButtonSet.OK_CANCEL);
    const name = answer.getResponseText().trim().slice(0, NAME_LENGTH);
    if (answer.getSelectedButton() !== ui.Button.OK || name === '') return toasts.snapshotNotNamed;
    const { snapshot } = takeSnapshot(deps, { requestId: deps.uuid(), name });
    return toasts.snapshotNamed(snapshot.name, snapshot.counts['customers'] ?? 0);
  });
}

export function menuInstallAutomation(): void {
  fromMenu(({ deps }, { toasts }) => toasts.automationInstalled(installAutomation(deps).by));
}

export function menuRemoveAutomation(): void {
  fromMenu(({ deps }, { toasts }) => {
    const { installed, by } = removeAutomation(deps);
    return installed ? toasts.automationOthers(by) : toasts.automationRemoved;
  });
}

export function menuRunNow(): void {
  fromMenu((edge, { toasts }) => {
    requireRole(edge.deps.store.read({}), edge.deps.actor, 'owner');
    return toasts.jobsRun(
      runJobsNow(edge)
        .jobs.map((job) => job.name)
        .join(', '),
    );
  });
}

export function menuApplyFields(): void {
  fromMenu((edge, words) => {
    const outcome = applyForPage(edge, { requestId: edge.deps.uuid() });
    return words.toasts.fieldsApplied(outcome.ok ? outcome.refused.length : 0);
  });
}

/** The newest snapshot; what one execution does not finish, the hourly run does. */
export function menuRunDrill(): void {
  fromMenu(({ deps }, { toasts }) => {
    if (newestSnapshot(deps.store.read({ snapshots: 'all' })) === undefined) return toasts.drillNoSnapshot;
    const reply = runDrill(deps, { requestId: deps.uuid(), snapshotId: 'newest' });
    if (!reply.done) return toasts.drillGoesOn(reply.progress.done, reply.progress.total);
    return reply.result.ok ? toasts.drillPassed(reply.result.records) : toasts.drillFailed;
  });
}

export function menuVerifyAudit(): void {
  fromMenu((edge, { toasts }) => {
    const { broken, entries, moved, segments } = verifyAudit(edge);
    if (broken !== null) {
      const { seq, row, to } = broken;
      return to === undefined ? toasts.auditBroken(seq, row) : toasts.auditSegment(seq, to);
    }
    const rest = [
      ...(moved === null ? [] : [toasts.auditMoved(moved.seq, moved.row)]),
      ...(segments.closed === 0 ? [] : [toasts.auditClosed(segments.closed)]),
    ];
    return [toasts.auditVerified(entries), ...rest].join(' ');
  });
}

export function menuLanguageAuto(): void {
  chooseLanguage('auto');
}

export function menuLanguageEnglish(): void {
  chooseLanguage('en');
}

export function menuLanguageChinese(): void {
  chooseLanguage('zh');
}

function chooseLanguage(language: 'auto' | 'en' | 'zh'): void {
  fromMenu(({ deps, accountLanguage }) => {
    setLanguage(deps, language);
    keepMenuLanguage(language);
    const { toasts } = wordsFor(language === 'auto' ? accountLanguage : language);
    return language === 'auto' ? toasts.languageAutomatic : toasts.languageChosen;
  });
}

/** Does what a menu item is for and says in a toast what came of it, or what went wrong. */
function fromMenu(work: (edge: Edge, words: Words) => string): void {
  const edge = openEdge(personAtKeyboard());
  let text: string;
  try {
    text = work(edge, edge.words());
  } catch (error) {
    text = errorReply(error, edge.words()).error.message;
  }
  toast(text, edge.words().titles.sidebar);
}
