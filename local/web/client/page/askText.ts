import type { Words } from '../words';
import { button, el } from './dom';

/** Asks for one line of text; null when the person thought better of it. */
export function askText(question: string, first: string, words: Words): Promise<string | null> {
  const field = el('input', { type: 'text', value: first });
  return asked(question, words, field, () => field.value.trim());
}

/** Asks whether to go on. */
export async function askConfirm(question: string, words: Words): Promise<boolean> {
  return (await asked(question, words, null, () => 'yes')) !== null;
}

function asked(
  question: string,
  words: Words,
  field: HTMLInputElement | null,
  answer: () => string,
): Promise<string | null> {
  return new Promise((done) => {
    const form = el(
      'form',
      {},
      el('label', {}, el('span', { class: 'question' }, question), field),
      el(
        'div',
        { class: 'answers' },
        button(words.cancel, () => dialog.close('')),
        el('button', { type: 'submit', class: 'primary' }, words.ok),
      ),
    );
    const dialog = el('dialog', { class: 'ask' }, form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.close('yes');
    });
    dialog.addEventListener('close', () => {
      const text = dialog.returnValue === 'yes' ? answer() : '';
      dialog.remove();
      done(text === '' ? null : text);
    });
    document.body.append(dialog);
    dialog.showModal();
    field?.select();
  });
}
