import type { UserStore } from '../app/ports';
import { byteChunks } from '../core/byteChunks';

/**
 * Bytes of one property. developers.google.com/apps-script/guides/services/quotas allows 9 KB a value and 500 KB a store;
 * whether a KB is 1,000 or 1,024 bytes and whether the key counts is not said, so some is left free.
 */
const CHUNK_BYTES = 8_800;

/** Head of a text: which of two sets its further parts lie in, how many they are, then the first part. */
const HEAD = /^([ab])(\d+):/;

/**
 * Texts of the person at the keyboard, in that person's own properties. A published add-on is one script in many
 * spreadsheets and user properties belong to the script (reference/properties/properties-service), so each key carries the
 * spreadsheet. A text longer than one property is cut: its new parts are written beside the old ones and the head last, so
 * that a reader gets the new text or the one before, whole.
 */
export function userStore(spreadsheetId: string): UserStore {
  const prefix = `${spreadsheetId}/`;
  const own = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();
  return {
    read(key) {
      const properties = own();
      const head = headOf(properties.getProperty(prefix + key));
      if (head === null) return null;
      const rest = partNames(prefix + key, head.set, head.more).map((name) => properties.getProperty(name));
      return rest.includes(null) ? null : [head.first, ...rest].join('');
    },
    write(key, text) {
      const properties = own();
      const before = headOf(properties.getProperty(prefix + key));
      if (text === null) properties.deleteProperty(prefix + key);
      else writeParts(properties, prefix + key, text, before?.set === 'a' ? 'b' : 'a');
      const old = before === null ? [] : partNames(prefix + key, before.set, before.more);
      for (const name of old) properties.deleteProperty(name);
    },
    keys: () =>
      own()
        .getKeys()
        .filter((key) => key.startsWith(prefix) && !key.includes('#'))
        .map((key) => key.slice(prefix.length)),
  };
}

interface Head {
  readonly set: string;
  /** Parts behind the first one. */
  readonly more: number;
  readonly first: string;
}

/** Null where nothing was stored, or something that is none of ours. */
function headOf(value: string | null): Head | null {
  const found = value === null ? null : HEAD.exec(value);
  if (value === null || found === null) return null;
  return { set: found[1] ?? 'a', more: Number(found[2]), first: value.slice(found[0].length) };
}

function partNames(name: string, set: string, more: number): readonly string[] {
  return Array.from({ length: more }, (_, at) => `${name}#${set}${String(at + 1)}`);
}

function writeParts(properties: GoogleAppsScript.Properties.Properties, name: string, text: string, set: string): void {
  const [first = '', ...rest] = byteChunks(text, CHUNK_BYTES);
  const names = partNames(name, set, rest.length);
  rest.forEach((part, at) => properties.setProperty(names[at] ?? name, part));
  properties.setProperty(name, `${set}${String(rest.length)}:${first}`);
}
