import { parsePhoneNumber, type CountryCode, type PhoneNumber } from 'libphonenumber-js/core';
import { phoneMetadata } from './phoneMetadata';

export type { PhoneNumber };

/** The number that the text holds, valid or not; or why the library sees none, in its own code. */
export function readNumber(text: string, country: string): PhoneNumber | string {
  try {
    return parsePhoneNumber(text, { defaultCountry: country as CountryCode, extract: false }, phoneMetadata);
  } catch (error) {
    // A ParseError: its message is one of NOT_A_NUMBER, INVALID_COUNTRY, TOO_SHORT, TOO_LONG, INVALID_LENGTH.
    return error instanceof Error ? error.message : 'NOT_A_NUMBER';
  }
}
