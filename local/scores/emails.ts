import { emailFault } from '../../src/core/values/emailSyntax';
import { kinds } from '../../src/core/values/kinds';
import { aContext } from './context';
import { shareLine, type DataScore, type ScoreLine } from './score';

const FILE = 'normalization/email/isemail_half.json';

/**
 * Diagnoses of an address to which mail can be sent as it stands: those up to its category `rfc5321`. Comments, folded white
 * space and what RFC 5322 allows beyond RFC 5321 are for headers, not for a register.
 */
const SENDABLE = /^(?:valid|dnsWarn|rfc5321)/;

const WHY_REFUSED: Readonly<Record<string, string>> = {
  rfc5321TLD: 'a domain without a dot is not reached from outside',
  rfc5321TLDNumeric: 'the last part of a domain is no number; an address of numbers stands in brackets',
};

/** Addresses with their diagnosis: the check of one address, and a cell that holds it. */
export const emailScore: DataScore = {
  name: 'e-mail addresses',
  needs: FILE,
  run: (read) => {
    const rows = JSON.parse(read(FILE)) as readonly (readonly [string, string])[];
    return [checkOfAddress(rows), readingOfCell(rows)];
  },
};

function checkOfAddress(rows: readonly (readonly [string, string])[]): ScoreLine {
  const differences = rows.flatMap(([address, diagnosis]) => {
    const isTaken = emailFault(address) === null;
    if (isTaken === SENDABLE.test(diagnosis)) return [];
    return [`${JSON.stringify(address)} (${diagnosis}) is ${isTaken ? 'taken' : 'refused'}: ${whyOf(diagnosis)}`];
  });
  return agreement('one address by itself', rows.length, differences, 0.95);
}

function whyOf(diagnosis: string): string {
  return WHY_REFUSED[diagnosis] ?? 'not explained';
}

/** White space around an address is no part of it in a cell, and a line end separates two: the address is read without. */
function readingOfCell(rows: readonly (readonly [string, string])[]): ScoreLine {
  const differences = rows.flatMap(([address, diagnosis]) => {
    const parsed = kinds.email.parse(address, aContext());
    const isTaken = parsed.ok && parsed.value !== null;
    if (isTaken === SENDABLE.test(diagnosis)) return [];
    const why = address.trim() === address ? whyOf(diagnosis) : 'white space around an address is no part of it';
    return [`${JSON.stringify(address)} (${diagnosis}) is ${isTaken ? 'taken' : 'refused'}: ${why}`];
  });
  return { ...agreement('a cell that holds it', rows.length, differences, 0), goal: '', met: null };
}

function agreement(what: string, of: number, differences: readonly string[], goal: number): ScoreLine {
  return shareLine(`agreement, ${what}`, { right: of - differences.length, of }, goal, differences);
}
