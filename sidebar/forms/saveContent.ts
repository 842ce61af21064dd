import type { OpenReply, WireRecord } from '../../src/contract/replies';
import type { FieldValues } from '../../src/core/changeSet';
import { fieldsToSend, type Typed } from './formModel';

/** A save without its request id: what a repeated press repeats. */
export interface SaveContent {
  readonly id?: string;
  readonly version?: number;
  readonly fields: FieldValues;
  readonly original?: FieldValues;
  readonly acceptDuplicates?: boolean;
  readonly duplicateReason?: string;
  readonly declined?: Readonly<Record<string, string>>;
}

/** What is sent for a new customer, or for the changed fields of one that the form was filled from. */
export function saveContent(
  base: WireRecord | undefined,
  typed: Typed,
  changed: readonly string[],
  how: {
    readonly accept: boolean;
    /** Why it is saved although there is somebody like it. */
    readonly reason?: string | undefined;
    readonly declined: Readonly<Record<string, string>>;
  },
): SaveContent {
  const fields = fieldsToSend(typed, changed);
  const declined = Object.fromEntries(Object.entries(how.declined).filter(([key]) => key in fields));
  const said = {
    ...(how.accept ? { acceptDuplicates: true } : {}),
    ...(how.reason === undefined ? {} : { duplicateReason: how.reason }),
    ...(Object.keys(declined).length === 0 ? {} : { declined }),
  };
  if (base === undefined) return { fields, ...said };
  const original = Object.fromEntries(changed.map((key) => [key, base[key] ?? null]));
  return { id: base.id, version: Number(base['version']), fields, original, ...said };
}

/** What a new customer starts with: the register's defaults, and the searched text where it belongs. */
export function newCustomer(open: OpenReply, typed: string): Typed {
  const { defaults, user, members } = open;
  const own = members.some((member) => member.email === user) ? user : '';
  const owner = defaults.owner === '' ? own : defaults.owner;
  return { kind: defaults.kind, stage: defaults.stage, owner, ...placed(typed) };
}

/** Digits go to the phone, an address with @ to the e-mail, anything else to the name. */
function placed(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return {};
  if (text.includes('@')) return { email: text };
  return /^[+\d\s()-]{6,}$/.test(text) ? { phone: text } : { name: text };
}
