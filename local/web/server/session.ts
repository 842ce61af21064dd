import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError, type Caller, type ExecutionReport, type Host, type MenuTree } from '../../host';
import type { Sheet, SpreadsheetFile } from '../../sheets';
import { civilText, weekdayOf } from './civilClock';
import { addonPages, declaredFunctions, type AddonPages } from './addonPages';
import { countsOf, happeningOf } from './happenings';
import { cssColor } from './json';
import { sheetVersions } from './sheetVersions';
import type { FileFacts, Happening, PageLanguage, TabFacts, TriggerFacts, WorkbenchState } from '../shared/protocol';

export interface SessionOptions {
  readonly host: Host;
  readonly distDir: string;
  /** The folder that the work is kept in, as a person should see it. */
  readonly folder: string;
  readonly person: string;
  readonly language: PageLanguage;
}

/** Who sits at the workbench, in which language, and what has been shown to them. One a server. */
export class Session {
  readonly host: Host;
  readonly pages: AddonPages;
  readonly functions: readonly string[];
  private readonly folder: string;
  private readonly versions = sheetVersions();
  private who: string;
  private language: PageLanguage;
  private menus: readonly MenuTree[] = [];
  private happened: Happening[] = [];
  private dropped = 0;

  constructor({ host, distDir, folder, person, language }: SessionOptions) {
    this.host = host;
    this.folder = folder;
    this.who = person;
    this.language = language;
    this.functions = declaredFunctions(readFileSync(join(distDir, 'Code.js'), 'utf8'));
    this.pages = addonPages(this.functions);
  }

  get person(): string {
    return this.who;
  }

  get caller(): Caller {
    return { as: this.person, userLocale: this.language === 'zh' ? 'zh_CN' : 'en' };
  }

  /** Another person sits down; what they see of the add-on is drawn anew. */
  become(email: string, language: PageLanguage): void {
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new HostError('bad-email', `"${email}" is not an e-mail address`);
    this.who = email.toLowerCase();
    this.language = language;
    const { register } = this.host;
    const known = [register.owner, ...register.editors].map((one) => one.toLowerCase());
    if (!known.includes(this.person)) this.host.share(register.id, this.person);
    this.openSpreadsheet();
  }

  /** As when a person opens the spreadsheet in the browser: the open triggers run and the menu is drawn. */
  openSpreadsheet(): void {
    const reports = this.host.openSpreadsheet(this.caller);
    this.menus = reports.flatMap((report) => report.menus);
    this.tell(reports);
  }

  /** Notes executions for the reply of the action that is under way. */
  tell(reports: readonly ExecutionReport[], dropped = 0): void {
    this.happened.push(...reports.map((report) => happeningOf(report, this.pages, this.host.register.timeZone)));
    this.dropped += dropped;
  }

  note(happenings: readonly Happening[]): void {
    this.happened.push(...happenings);
  }

  takeNews(): { readonly happened: readonly Happening[]; readonly dropped: number } {
    const news = { happened: this.happened, dropped: this.dropped };
    this.happened = [];
    this.dropped = 0;
    return news;
  }

  file(id: string): SpreadsheetFile {
    const file = this.host.files.find((one) => one.id === id);
    if (file === undefined) throw new HostError('no-such-file', `there is no spreadsheet ${id}`);
    return file;
  }

  sheet(fileId: string, sheetId: number): Sheet {
    const sheet = this.file(fileId).sheets.find((one) => one.sheetId === sheetId);
    if (sheet === undefined) throw new HostError('no-such-tab', 'the tab is gone');
    return sheet;
  }

  versionOf(sheet: Sheet): number {
    return this.versions.versionOf(sheet);
  }

  get state(): WorkbenchState {
    const { register, selection, owner, files, meter } = this.host;
    const people = [register.owner, ...register.editors, this.person];
    return {
      title: register.title,
      locale: register.locale,
      folder: this.folder,
      language: this.language,
      person: this.person,
      owner,
      people: [...new Set(people.map((email) => email.toLowerCase()))],
      files: files.map((file) => this.fileFacts(file)),
      menus: this.menus,
      clock: this.clock(),
      active: { sheetId: selection.sheetId, row: selection.row, column: selection.column },
      total: countsOf(meter),
    };
  }

  private fileFacts(file: SpreadsheetFile): FileFacts {
    return {
      id: file.id,
      title: file.title,
      editors: [file.owner, ...file.editors],
      tabs: file.sheets.map((sheet): TabFacts => ({
        sheetId: sheet.sheetId,
        title: sheet.title,
        hidden: sheet.hidden,
        version: this.versionOf(sheet),
        color: cssColor(sheet.tabColorStyle) ?? cssColor(sheet.tabColor),
        charts: sheet.charts.length,
      })),
    };
  }

  private clock(): WorkbenchState['clock'] {
    const { now, triggers, register } = this.host;
    const { timeZone } = register;
    return {
      now,
      text: civilText(now, timeZone),
      weekday: weekdayOf(now, timeZone),
      timeZone,
      triggers: triggers.map(({ handler, event, creator, nextAt }): TriggerFacts => ({
        handler,
        event,
        creator,
        next: nextAt === null ? null : civilText(nextAt, timeZone),
      })),
    };
  }
}
