import { positionOf, type CellPosition } from './cellPosition';
import { readZipText, type ZipEntry } from './zip';

/** Cells whose digits a float would change, with those digits. */
export type LongNumbers = readonly (readonly [at: CellPosition, digits: string])[];

/** An ID card number, a credit code of digits only or a long order number that a program wrote as a number. */
const LONG_NUMBER_CELL = /<c r="([A-Z]{1,3}\d+)"[^>]*>(?:<f[^>]*>[^<]*<\/f>)?<v>(-?\d{16,})<\/v>/g;

/**
 * Numbers of 16 digits and more that do not survive being a float, by tab name. Excel keeps 15 digits, but other
 * programs write all of them into the file, and 18-digit numbers identify people and companies.
 */
export function longNumbersOf(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, LongNumbers> {
  const found = new Map<string, LongNumbers>();
  for (const [tab, entry] of worksheetEntries(bytes, entries)) {
    const xml = readZipText(bytes, entry);
    const numbers = [...xml.matchAll(LONG_NUMBER_CELL)].flatMap(([, reference = '', digits = '']) => {
      const at = positionOf(reference);
      return at !== null && !survivesFloat(digits) ? [[at, digits] as const] : [];
    });
    if (numbers.length > 0) found.set(tab, numbers);
  }
  return found;
}

function survivesFloat(digits: string): boolean {
  return Number.isSafeInteger(Number(digits)) && String(Number(digits)) === digits;
}

function worksheetEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): readonly (readonly [string, ZipEntry])[] {
  const named = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const workbook = named('xl/workbook.xml');
  const relations = named('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return [];
  const targets = new Map<string, string>();
  for (const [tag] of readZipText(bytes, relations).matchAll(/<Relationship\b[^>]*>/g)) {
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'));
  }
  return [...readZipText(bytes, workbook).matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const entry = named(targets.get(attribute(tag, 'r:id')) ?? '');
    return entry ? [[attribute(tag, 'name'), entry] as const] : [];
  });
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
