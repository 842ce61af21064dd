import { openRegister } from '../app/openRegister';
import type { OpenReply } from '../contract/replies';
import { RegisterError } from '../core/registerError';
import { labelledFacts } from '../core/schema/labels';
import { messageForError, type Words } from '../words';
import type { Edge } from './edge';
import { keepMenuLanguage } from './menuLanguage';

/** What the sidebar asks first. A file without a register, or with a damaged one, is an answer, not an error. */
export function openForPage(edge: Edge): { readonly ok: true } & OpenReply {
  try {
    const { damage, automationBy, languageSetting, ...opened } = openRegister(edge.deps);
    keepMenuLanguage(languageSetting);
    const words = edge.words();
    const findings = damage.map((error) => wordedError(error, words));
    return { ok: true, ...opened, findings, language: words.language, automation: automationOf(automationBy) };
  } catch (error) {
    if (!(error instanceof RegisterError) || !answers.includes(error.code)) throw error;
    return { ok: true, ...empty(edge), ...stateOf(error, edge.words()) };
  }
}

const answers: readonly string[] = [
  'not-set-up',
  'tab-missing',
  'column-missing',
  'column-ambiguous',
  'system-damaged',
];

function stateOf(error: RegisterError, words: Words): Pick<OpenReply, 'state' | 'findings' | 'language'> {
  if (error.code === 'not-set-up') return { state: 'none', findings: [], language: words.language };
  return { state: 'damaged', findings: [wordedError(error, words)], language: words.language };
}

function wordedError({ code, facts }: RegisterError, words: Words): string {
  return messageForError(code, labelledFacts(facts, words.language), words);
}

function automationOf(by: string): OpenReply['automation'] {
  return { installed: by !== '', by };
}

function empty(edge: Edge): Omit<OpenReply, 'state' | 'findings' | 'language'> {
  return {
    user: edge.deps.actor,
    role: 'none',
    today: edge.deps.clock.now().slice(0, 10),
    currency: '',
    country: '',
    dayOrder: 'ymd-only',
    verifyMonths: 12,
    tables: {},
    lists: {},
    members: [],
    defaults: { kind: '', stage: '', owner: '' },
    counts: { customers: 0, reviewOpen: 0 },
    automation: { installed: false, by: '' },
    inProgress: null,
  };
}
