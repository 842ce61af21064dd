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
    const newest = newestSnapshot(deps.store.read({ snapshots: 'all' }));
    if (newest === undefined) return toasts.drillNoSnapshot;
    const reply = runDrill(deps, { requestId: deps.uuid(), snapshotId: newest });
    if (!reply.done) return toasts.drillGoesOn(reply.progress.done, reply.progress.total);
    return reply.result.ok ? toasts.drillPassed(reply.result.records) : toasts.drillFailed;
  });
}

export function menuVerifyAudit(): void {
  fromMenu((edge, { toasts }) => {
    const { broken, entries } = verifyAudit(edge);
    return broken === null ? toasts.auditVerified(entries) : toasts.auditBroken(broken.seq, broken.row);
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
