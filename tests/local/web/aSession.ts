import { Session } from '../../../local/web/server/session';
import type { PageLanguage } from '../../../local/web/shared/protocol';
import { Host } from '../../../local/host';
import type { SpreadsheetFile } from '../../../local/sheets';
import { aDist, aRegister, OWNER, START } from '../host/aHost';

export interface SessionFacts {
  readonly code?: string;
  readonly html?: string;
  readonly register?: SpreadsheetFile;
  readonly language?: PageLanguage;
}

/** A workbench session in memory around a bundle of a few lines. */
export function aSession({
  code = '',
  html = '<p>sidebar</p>',
  register = aRegister(),
  language = 'en',
}: SessionFacts = {}): Session {
  const distDir = aDist(code, { html });
  const host = Host.create({ distDir, now: START }, register);
  return new Session({ host, distDir, folder: 'sample.register', person: OWNER, language });
}

/** The id of the only tab of aRegister. */
export const customersTab = (session: Session): number => session.host.register.sheets[0]!.sheetId;
