/**
 * What an agreement or a difference is worth, in bits: log2(m / u), where m is how often it is seen between two records of
 * one customer and u how often between two records of different ones (Fellegi and Sunter 1969). "Counted" weights are from
 * the 500 true pairs and 60,000 chance pairs of febrl's dataset1 and the 2,031 true pairs of splink's fake_1000; the others
 * are set by judgement, and say why. Weights against stay milder than counted: those sets know nobody who moved, married
 * or bought a new phone.
 */
export const bits = {
  name: {
    /** Counted: 65 % of given names and 64 % of surnames stay exact. The u is the name's own frequency in the register. */
    exactM: 0.65,
    /** What the whole register would be worth at least, so that two first customers are not strangers to statistics. */
    smoothing: 300,
    /** Share of a name that the register does not hold yet: counted .003 for given names and surnames alike. */
    unseen: 0.003,
    /** A Chinese surname is common even where it is new: 100 surnames cover 85 % of people. */
    unseenSurname: 0.02,
    /** A frequency says little of rare names: no single one is worth more. */
    most: 11,
    /** Counted for one edit: m .11, u .0007 → 7.3; less for short words, in which one edit leaves little. */
    oneEdit: { long: 7, four: 5, three: 2.5 },
    /** Counted for two edits: m .045, u .003 → 3.9. */
    twoEdits: 3.5,
    /** Rob and Robert, Alex and Alexandra: judgement, near two edits. */
    beginning: 3.5,
    initial: 1.5,
    /** Judgement: other characters of one sound are what a pinyin keyboard gets wrong, and what other people are called. */
    soundLoss: 3,
    /** Counted: .18 against .96 → −2.4. A Chinese surname is seldom mistyped. */
    different: -2.4,
    differentSurname: -4,
    /** One of the two characters of a Chinese given name. */
    inPart: -0.5,
    /** Judgement: a middle name, a title that was not known, a name left out. */
    leftOut: -0.3,
    /** Counted: given name and surname are swapped in 8 % of pairs. */
    swapped: -1,
    /** Spaces that come and go ("black well", "maryann"): judgement, like one edit of each word. */
    respaced: -2,
    romanised: -4,
    /** A name alone may bring a suggestion, never a question on saving: so many bits above one half at most. */
    mostAlone: 2,
    /** Share of what is beyond: three rare words stay below a question. */
    beyondAlone: 0.03,
  },
  company: {
    same: 14,
    similar: 7,
    soundsAlike: 6,
    branch: 3,
    different: -6,
    /** A person and a company, or two workplaces. */
    personAgainstCompany: -6,
    employer: 0,
    sameWorkplace: 4,
    similarWorkplace: 2,
    differentWorkplace: -0.5,
  },
  birthDate: {
    /** Counted 15; a register has more 1 January and 1990s than chance, so less. */
    same: 13,
    /** Counted for one digit: m .01–.09, u .0009 → 3.5–6.6; day and month exchanged is as telling. */
    oneDigit: 4.5,
    swapped: 5,
    /** Counted for two digits: m .004–.2, u .013 → −1.6–3.9. */
    twoDigits: 0.5,
    /** Counted: −4.3 to −1.8. */
    different: -3,
  },
  place: {
    /** Street, house and town agree. Counted 10.4 for the street alone; one household is several people. */
    sameAddress: 9,
    similarAddress: 6,
    roughlyAddress: 2.5,
    differentAddress: -1.5,
    /** Counted: m .83, u by its frequency in the register. */
    postcodeM: 0.83,
    mostPostcode: 7,
    /** Counted for neighbours swapped or one digit: m .05–.1, u .012 → 2–3. */
    similarPostcode: 2.5,
    differentPostcode: -1.5,
    cityM: 0.7,
    mostCity: 4.5,
    similarCity: 3,
    differentCity: -0.7,
    sameProvince: 1,
    differentProvince: -1,
    /** Parts of one address are no independent witnesses. */
    most: 15,
  },
  contact: {
    samePhone: 13,
    sameLandline: 9,
    /** A digit of a mobile mistyped; numbers of one switchboard differ like that too. */
    similarPhone: 6,
    similarLandline: 1,
    differentPhone: -0.7,
    sameEmail: 14,
    similarEmail: 9,
    sameMailbox: 5,
    differentEmail: -0.7,
    sameAccount: 13,
    sameCreditCode: 22,
    similarCreditCode: 6,
    /** Two registrations are two companies. */
    differentCreditCode: -9,
  },
} as const;

/**
 * How many customers of the register a new one is expected to be, to begin with: about one new customer in ten is there
 * already, and to overlook one costs some ten times what it costs to look at a stranger. Spread over a register of n
 * customers that is log2(1 / n) bits against any one of them. A score of one half is where looking begins to pay.
 */
export const EXPECTED_TWINS = 1;

/** A score below this is no suggestion: it would cost more than it saves. */
export const SUGGEST_AT = 0.5;

/** From this score on, saving asks first: by then about every other one is the same customer. */
export const ASK_AT = 0.9;

/**
 * Least score of a customer that shares an exact key, by field: a family shares a phone and an office a landline, while one
 * registration is one company. Judgement; saving asks about each of them anyway.
 */
export const EXACT_KEY_SCORES: Readonly<Record<string, number>> = {
  creditCode: 0.98,
  email: 0.8,
  socialHandle: 0.8,
  phone: 0.75,
  landline: 0.6,
};
