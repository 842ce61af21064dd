/** Gives an input the focus when it comes up: it was asked for by a press. */
export function focusOnce(input: HTMLInputElement | null): void {
  if (input === null || input.dataset['met'] !== undefined) return;
  input.dataset['met'] = '';
  input.focus();
}
