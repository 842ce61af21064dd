import { openRegister } from '../app/openRegister';
import type { OpenReply } from '../contract/replies';
import type { HealthFinding } from '../core/health/finding';
import { RegisterError } from '../core/registerError';
import { labelledFacts } from '../core/schema/labels';
import { messageForError, type Words } from '../words';
import type { Edge } from './edge';
import { keepMenuLanguage } from './menuLanguage';

/** What the sidebar asks first. A file without a register, or with a damaged one, is an answer, not an error. */
export function openForPage(edge: Edge): { readonly ok: true } & OpenReply {
  try {
    const { damage, automationBy, automationTrouble, languageSetting, ...opened } = openRegister(edge.deps);
    keepMenuLanguage(languageSetting);
    const words = edge.words();
    const findings = damage.map((error) => wordedError(error, words));
    const automation = { installed: automationBy !== '', by: automationBy, ...troubleOf(edge, automationTrouble) };
    return { ok: true, ...opened, findings, language: words.language, automation };
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

/** Words of trouble load when there is some. */
const health = () => require('./healthApi') as typeof import('./healthApi');

function troubleOf(edge: Edge, found: HealthFinding | null): Pick<OpenReply['automation'], 'trouble'> {
  return found === null ? {} : { trouble: health().healthLine(edge, found) };
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
