const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The ISO/IEC 7064 MOD 37,36 check character of a text of 0–9 and A–Z: finds every single wrong or swapped character. */
export function mod3736(body: string): string {
  let state = 36;
  for (const character of body) {
    const sum = (state + ALPHABET.indexOf(character)) % 36;
    state = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ALPHABET.charAt((37 - state) % 36);
}
