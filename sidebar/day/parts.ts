import { phonePreview } from '../forms/phonePreview';

/** A number as one reads it out: +86 138 0013 8000. */
export function phoneText(phone: string, country: string): string {
  return phonePreview(phone, country) ?? phone;
}

/** Gives an input the focus when it comes up: it was asked for by a press. */
export function focusOnce(input: HTMLInputElement | null): void {
  if (input === null || input.dataset['met'] !== undefined) return;
  input.dataset['met'] = '';
  input.focus();
}
