/** Characters of a text that is read at once. A card, a signature or a message is far shorter. */
export const TEXT_LIMIT = 20_000;
