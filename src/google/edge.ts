import type { Clock, Deps, RegisterStore, View } from '../app/ports';
import { RegisterError } from '../core/registerError';
import type { Language } from '../core/schema/settings';
import { wordsFor, type Words } from '../words';
import { noteLock } from './healthCounters';
import { registerPulse } from './pulse';
import { sheetsClient, type SheetsClient } from './sheetsClient';
import { sheetsStore } from './sheetsStore';
import { cellWords } from './cellWords';
import { mailer } from './mailer';
import { sheetsScratch } from './scratch';
import { segmentVault } from './segments';
import { sourceTabs } from './sourceTabs';
import { userStore } from './userStore';
import { sheetVaults } from './vaults';
import { wordedStore } from './wordedStore';

/** One execution's hold on the world. */
export interface Edge {
  readonly deps: Deps;
  readonly client: SheetsClient;
  readonly spreadsheetId: string;
  readonly timeZone: string;
  /** Words in the reader's language, as far as it is known by now: the register's settings say it once it was read. */
  words(): Words;
  /** The account's language, else the spreadsheet's. */
  readonly accountLanguage: Language;
}

/** Milliseconds that a run waits for another that holds the document lock. */
const LOCK_WAIT_MS = 20_000;

/** Builds the edge of this execution. `actor` is the person who acts: who is at the keyboard, or whose trigger it is. */
export function openEdge(actor: string, lockWaitMs: number = LOCK_WAIT_MS): Edge {
  const spreadsheet = SpreadsheetApp.getActive();
  const spreadsheetId = spreadsheet.getId();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const accountLanguage = languageOf(Session.getActiveUserLocale(), () => spreadsheet.getSpreadsheetLocale());
  const client = sheetsClient();
  let chosen: Language | null = null;
  const seen = (view: View): View => {
    const setting = view.settings.text.language;
    chosen = setting === 'en' || setting === 'zh' ? setting : null;
    return view;
  };
  const store = wordedStore(watched(sheetsStore(client, spreadsheetId), seen), clockIn(timeZone));
  return {
    client,
    spreadsheetId,
    timeZone,
    accountLanguage,
    words: () => wordsFor(chosen ?? accountLanguage),
    deps: {
      store,
      sources: sourceTabs(client, spreadsheetId),
      vaults: sheetVaults(client),
      segments: segmentVault(client),
      mailer,
      scratch: sheetsScratch(client),
      pulse: registerPulse(client, spreadsheetId),
      words: cellWords,
      clock: clockIn(timeZone),
      userStore: userStore(spreadsheetId),
      actor,
      uuid: () => Utilities.getUuid(),
      underLock: (work) => underLock(work, LockService.getDocumentLock(), lockWaitMs),
      underUserLock: (work) => underLock(work, LockService.getUserLock(), lockWaitMs),
    },
  };
}

function watched(store: RegisterStore, seen: (view: View) => View): RegisterStore {
  return {
    ...store,
    read: (query) => seen(store.read(query)),
    readFormulas: (tables) => seen(store.readFormulas(tables)),
  };
}

/** 'zh' for any Chinese account; where the account does not tell, the spreadsheet's locale does. */
export function languageOf(accountLocale: string, spreadsheetLocale: () => string): Language {
  const locale = accountLocale === '' ? spreadsheetLocale() : accountLocale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The clock on the register's wall. The zone is asked of the platform, never of the engine. */
export function clockIn(timeZone: string): Clock {
  return {
    now: () => Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd HH:mm'),
    ms: () => Date.now(),
  };
}

function underLock<T>(work: () => T, lock: GoogleAppsScript.Lock.Lock, waitMs: number): T {
  const begun = Date.now();
  const got = lock.tryLock(waitMs);
  // An edit trigger that finds the lock held leaves its work to who holds it: nobody was turned away.
  noteLock(Date.now() - begun, got ? 'waits' : waitMs < LOCK_WAIT_MS ? 'left' : 'refused');
  if (!got) throw new RegisterError('busy');
  try {
    return work();
  } finally {
    release(lock);
  }
}

/** Google gives a lock back at the end of the execution in any case: a release that fails must not spoil what was done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    console.warn(`lock not released: ${error instanceof Error ? error.name : 'error'}`);
  }
}

/** E-mail of the person at the keyboard; '' where Google does not tell. */
export function personAtKeyboard(): string {
  return Session.getActiveUser().getEmail();
}
