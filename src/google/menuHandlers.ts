import { requireRole } from '../app/act';
import { takeSnapshot } from '../app/snapshots/takeSnapshot';
import { wordsFor, type Words } from '../words';
import { installAutomation, removeAutomation } from './automation';
import { languageOf, openEdge, personAtKeyboard, type Edge } from './edge';
import { errorReply } from './endpoint';
import { drawMenu, showDialog, showSidebar, toast } from './menu';
import { runJobsNow } from './timers';
import { verifyAudit } from './verifyAudit';

function titles(): ReturnType<typeof wordsFor>['titles'] {
  return wordsFor(languageOf(Session.getActiveUserLocale(), () => SpreadsheetApp.getActive().getSpreadsheetLocale())).titles;
}

export function onOpen(): void {
  drawMenu();
}

export function menuOpenSidebar(): void {
  showSidebar(titles().sidebar);
}

export function menuSetUp(): void {
  showDialog('setup', titles().setUp);
}

export function menuAdopt(): void {
  showDialog('adopt', titles().adopt);
}

export function menuSnapshots(): void {
  showDialog('snapshots', titles().snapshots);
}

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
    return toasts.jobsRun(runJobsNow(edge).jobs.map((job) => job.name).join(', '));
  });
}

export function menuVerifyAudit(): void {
  fromMenu((edge, { toasts }) => {
    const { broken, entries } = verifyAudit(edge);
    return broken === null ? toasts.auditVerified(entries) : toasts.auditBroken(broken.seq, broken.row);
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
