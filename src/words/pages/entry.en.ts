/** Words of entering a customer: the paste box, guesses, values kept as typed, drafts. */
export const entryEn = {
  /** Between the names of fields in a list. */
  between: ', ',
  paste: {
    label: 'Paste a card, signature or message',
    hint: 'The form fills itself; what fits no field goes to Notes.',
    fill: 'Fill in',
    reading: 'Reading…',
    filled: (count: number) =>
      `${count === 1 ? 'One field was' : `${String(count)} fields were`} filled in. Check what is marked, then save.`,
    stayed: (fields: string) => `Left as you typed: ${fields}.`,
    nothing: 'Nothing was found that fits a field.',
    tooLong: (length: string, limit: string) =>
      `This text has ${length} characters; at most ${limit} can be read at once. Paste the part with the customer’s details.`,
    undo: 'Undo',
    acceptAll: 'All correct',
  },
  guess: {
    mark: 'Guess',
    unsure: 'Not sure',
    from: 'from',
    accept: (field: string) => `${field} is correct`,
  },
  keep: {
    offer: 'Keep as typed',
    reason: 'Why keep it as typed?',
    needed: 'Say why it is to stay as typed, or use the standard form.',
    undo: 'Use standard form',
    kept: (reason: string) => `kept as typed: ${reason}`,
  },
  draft: {
    kept: (time: string) => `Draft kept ${time}`,
    notKept: 'No draft could be kept just now. What you entered stays here while the sidebar is open.',
    offer: (time: string) => `Go on with what you entered at ${time}?`,
    several: 'Go on with what you entered?',
    unnamed: 'New customer',
    editing: (name: string) => `Changes to ${name}`,
    goOn: 'Go on',
    discard: 'Discard',
    discardNamed: (name: string) => `Discard ${name}`,
    goOnNamed: (name: string) => `Go on with ${name}`,
  },
  hidden: (fields: string) => `Not shown now and therefore not saved: ${fields}.`,
  gone: {
    title: 'This customer is not there any more',
    text: 'Someone deleted or archived it while you were editing. What you entered is still here.',
    saveAsNew: 'Save as a new customer',
  },
};
