import { ScriptError } from '../engine/scriptError';
import { asking, serviceType, type MethodCall } from '../engine/serviceType';
import { enumValue, nothing, plain } from '../engine/wire';
import type { Answer, MenuItem, Question } from '../types';
import type { HtmlState } from './htmlService';

interface MenuState {
  readonly caption: string;
  readonly items: MenuItem[];
}

/** What a person sees of the script: reference/base/ui. A sidebar or dialog does not halt the script, a question does. */
export const uiType = serviceType<null>(
  'Ui',
  {
    createMenu: ({ exec, args }) => exec.ref('Menu', { caption: args.text(0), items: [] }),
    createAddonMenu: ({ exec }) => exec.ref('Menu', { caption: 'Add-on', items: [] }),
    showSidebar: asking((call) => {
      call.args.expect(1);
      mustBeAbleToShow(call, 'Ui.showSidebar');
      const html = call.args.object(0, 'HtmlOutput') as HtmlState;
      // The width of a sidebar is fixed at 300 px whatever is asked (add-ons/concepts/dialogs).
      call.exec.pages.push({ kind: 'sidebar', title: html.title ?? '', html: html.content });
      return nothing;
    }),
    showModalDialog: asking((call) => {
      call.args.expect(2);
      mustBeAbleToShow(call, 'Ui.showModalDialog');
      const { content, width, height } = call.args.object(0, 'HtmlOutput') as HtmlState;
      call.exec.pages.push({
        kind: 'modalDialog',
        title: call.args.text(1),
        html: content,
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
      });
      return nothing;
    }),
    alert: asking((call) => {
      call.args.expect(1, 3);
      return enumValue(`Button.${put(call, 'alert').button}`);
    }),
    prompt: asking((call) => {
      call.args.expect(1, 3);
      return call.exec.ref('PromptResponse', put(call, 'prompt'));
    }),
  },
  ['Button', 'ButtonSet'],
);

export const promptResponseType = serviceType<Answer>('PromptResponse', {
  getResponseText: ({ self }) => plain(self.text ?? ''),
  getSelectedButton: ({ self }) => enumValue(`Button.${self.button}`),
});

export const menuType = serviceType<MenuState>('Menu', {
  addItem: ({ self, args, me }) => {
    args.expect(2);
    self.items.push({ kind: 'item', caption: args.text(0), functionName: args.text(1) });
    return me;
  },
  addSeparator: ({ self, me }) => {
    self.items.push({ kind: 'separator' });
    return me;
  },
  addSubMenu: ({ self, args, me }) => {
    const { caption, items } = args.object(0, 'Menu') as MenuState;
    self.items.push({ kind: 'menu', caption, items });
    return me;
  },
  addToUi: asking(({ exec, self }) => {
    exec.menus.push(self);
    return nothing;
  }),
});

/** Simple triggers cannot open sidebars or dialogs (add-ons/concepts/editor-auth-lifecycle). */
function mustBeAbleToShow({ exec }: MethodCall<null>, what: string): void {
  exec.mustBeAuthorized(what, 'script.container.ui');
}

function put(call: MethodCall<null>, kind: Question['kind']): Answer {
  const { exec, args } = call;
  mustBeAbleToShow(call, `Ui.${kind}`);
  const hasTitle = args.count === 3 || (args.count === 2 && !args.isEnum(1));
  const buttons = args.isEnum(args.count - 1) ? args.enumMember(args.count - 1, 'ButtonSet') : 'OK';
  if (args.count === 3 && !args.isEnum(2))
    throw new ScriptError(`The parameters don't match the method signature for Ui.${kind}.`);
  const question: Question = { kind, title: hasTitle ? args.text(0) : '', text: args.text(hasTitle ? 1 : 0), buttons };
  // Locks do not survive a question (reference/base/ui#alert).
  exec.locks.clear();
  exec.questions.push(question);
  const answer = exec.world.answer(question);
  exec.spend(answer.seconds ?? 5);
  return answer;
}

export const noAnswer = (): Answer => ({ button: 'CLOSE' });
