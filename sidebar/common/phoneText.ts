import { phonePreview } from '../forms/phonePreview';

/** Stored phone numbers with their text in the register's country, as replies bring them. */
export type PhoneTexts = Readonly<Record<string, string>>;

/** A number as one reads it out: 010 5550 6760. One that came after the reply is grouped where that needs no numbering plan. */
export function phoneText(stored: string, country: string, texts: PhoneTexts = {}): string {
  // Numbers in standard form begin with a plus; anything else is shown as it was typed.
  const known = stored.startsWith('+') ? texts[stored] : undefined;
  return known ?? phonePreview(stored, country) ?? stored;
}
