import type { SpreadsheetFile } from '../../sheets';
import { ScriptError } from '../engine/scriptError';
import { asking, type Method, type MethodCall } from '../engine/serviceType';
import { list, plain, type Wire } from '../engine/wire';

type Call = MethodCall<{ readonly id: string }>;

/**
 * Who may open a spreadsheet, as SpreadsheetApp tells and changes it
 * (developers.google.com/apps-script/reference/spreadsheet/spreadsheet#addEditor(String), #getEditors(), #removeEditor(String)).
 * Asking takes edit access; the scope `spreadsheets` is enough. That the owner stands among the editors is not documented:
 * here it does, so that nothing may rely on its not doing so.
 */
export const fileAccess: Readonly<Record<string, Method<{ readonly id: string }>>> = {
  getOwner: asking((call) => userRef(call, editable(call).owner)),
  getEditors: asking((call) => {
    const { owner, editors } = editable(call);
    return list([owner, ...editors].map((email) => userRef(call, email)));
  }),
  getViewers: asking((call) => {
    const { owner, editors, viewers } = editable(call);
    return list([...viewers, owner, ...editors].map((email) => userRef(call, email)));
  }),
  addEditor: asking((call) => {
    const email = emailAsked(call);
    return changed(call, (file) => ({
      editors: has([file.owner, ...file.editors], email) ? file.editors : [...file.editors, email],
      // "If the user was already on the list of viewers, this method promotes the user out of the list of viewers."
      viewers: without(file.viewers, email),
    }));
  }),
  removeEditor: asking((call) => {
    const email = emailAsked(call);
    return changed(call, (file) => {
      // Drive gives every file one owner; only handing it over changes that (drive/api/guides/ref-roles).
      if (file.owner.toLowerCase() === email.toLowerCase()) throw new ScriptError(`Invalid argument: ${email}`);
      return { editors: without(file.editors, email), viewers: file.viewers };
    });
  }),
  removeViewer: asking((call) => {
    const email = emailAsked(call);
    // "This method has no effect if the user is an owner, not a viewer" (#removeViewer(String)).
    return changed(call, (file) => ({ editors: file.editors, viewers: without(file.viewers, email) }));
  }),
};

type Access = Pick<SpreadsheetFile, 'editors' | 'viewers'>;

function changed(call: Call, change: (file: SpreadsheetFile) => Access): Wire {
  const file = editable(call);
  call.exec.world.files.put({ ...file, ...change(file), revision: file.revision + 1 });
  return call.me;
}

function editable({ exec, self }: Call): SpreadsheetFile {
  exec.mustBeAuthorized('Spreadsheet.getEditors', 'spreadsheets');
  const file = exec.world.files.get(self.id);
  if (file === undefined) throw new ScriptError(`Document ${self.id} is missing (perhaps it was deleted?)`);
  if (!has([file.owner, ...file.editors], exec.facts.user)) {
    throw new ScriptError('You do not have permission to perform that action.');
  }
  return file;
}

/** Google shares with an account only: a text that is no address is refused (seen as "Invalid email: …"). */
function emailAsked({ args }: Call): string {
  args.expect(1);
  const email = args.text(0);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw new ScriptError(`Invalid email: ${email}`);
  return email;
}

function userRef({ exec }: Call, email: string): Wire {
  return email === '' ? plain(null) : exec.ref('User', { email });
}

const has = (people: readonly string[], email: string): boolean =>
  people.some((one) => one.toLowerCase() === email.toLowerCase());
const without = (people: readonly string[], email: string): readonly string[] =>
  people.filter((one) => one.toLowerCase() !== email.toLowerCase());
