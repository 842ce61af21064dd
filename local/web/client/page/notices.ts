import type { Happening } from '../../shared/protocol';
import type { Words } from '../words';
import { button, byId, el } from './dom';

const TOAST_MS = 7000;

/** Says something in the corner above the tabs: toasts of the script for some seconds, what went wrong until closed. */
export function notice(text: string, tone: 'toast' | 'bad' | 'plain', words: Words, title: string | null = null): void {
  const box = el(
    'div',
    { class: `notice ${tone}`, role: tone === 'bad' ? 'alert' : 'status' },
    el('div', { class: 'notice-text' }, title === null ? null : el('strong', {}, title), el('span', {}, text)),
    button('×', () => box.remove(), { class: 'quiet', 'aria-label': words.close }),
  );
  byId('notices').append(box);
  if (tone !== 'bad') window.setTimeout(() => box.remove(), TOAST_MS);
  const all = byId('notices').children;
  if (all.length > 4) all[0]?.remove();
}

/** What executions said to the person at the screen. */
export function noticesOf(happened: readonly Happening[], dropped: number, words: Words): void {
  for (const one of happened) {
    for (const text of one.toasts) notice(text, 'toast', words);
    for (const { title, text } of one.questions)
      notice([title, text].filter(Boolean).join(' — '), 'plain', words, words.asked);
    // A page says itself that its call failed.
    if (!one.ok && one.kind !== 'client')
      notice(one.error ?? words.log.killed, 'bad', words, words.failure(one.handler));
  }
  if (dropped > 0) notice(words.dropped(dropped), 'bad', words);
}
