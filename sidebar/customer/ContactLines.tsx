import { useState } from 'preact/hooks';
import type { FieldDef } from '../../src/core/schema/field';
import { masked } from '../common/masked';
import { phoneText } from '../common/phoneText';
import { shownValue } from '../forms/shownValue';
import { memberName, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { useGlance, withFields } from './glance';

const WAYS = ['phone', 'landline', 'email', 'socialHandle', 'address'];

/** The ways to reach a customer; what is sensitive is masked until it is asked for. */
export function ContactLines() {
  const { open } = useSession();
  const fields = (open.tables['customers'] ?? []).filter((field) => WAYS.includes(field.key));
  return (
    <dl class="ways">
      {fields.map((field) => (
        <Way key={field.key} field={field} />
      ))}
    </dl>
  );
}

function Way({ field }: { readonly field: FieldDef }) {
  const { open } = useSession();
  const { customer, phones } = useGlance().sheet;
  const value = shownValue(field, customer[field.key], open);
  if (value === '') return null;
  const isNumber = field.kind === 'phone' || field.kind === 'landline';
  const shown = isNumber ? phoneText(value, open.country, phones) : value;
  const label = field[open.language];
  const hides = field.sensitive === true && field.kind !== 'address';
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {hides ? <Hidden value={value} shown={shown} label={label} /> : shown}
        <Age field={field} />
      </dd>
    </div>
  );
}

interface HiddenProps {
  readonly value: string;
  /** What is shown to who asks for it. */
  readonly shown: string;
  readonly label: string;
}

/** A value with its middle hidden until one asks for it. */
export function Hidden({ value, shown, label }: HiddenProps) {
  const { t } = useSession();
  const [bare, setBare] = useState(false);
  return (
    <>
      {bare ? shown : masked(value)}
      <button
        type="button"
        class="link"
        aria-pressed={bare}
        aria-label={`${bare ? t.common.hide : t.common.show}: ${label}`}
        onClick={() => setBare(!bare)}
      >
        {bare ? t.common.hide : t.common.show}
      </button>
    </>
  );
}

/** How long ago the value was confirmed; one that never was, or long ago, is confirmed with one press. */
function Age({ field }: { readonly field: FieldDef }) {
  const { open, t, mayWrite, say } = useSession();
  const { sheet, customer, press, pressed, patch } = useGlance();
  const age = sheet.ages[field.key];
  const limit = open.verifyMonths;
  if (age === undefined || (age === null && (field.verifiable !== 'ask' || limit === 0))) return null;
  const words = t.glance.age;
  const old = age === null || (limit > 0 && age.months >= limit);
  const channel = field.kind === 'email' ? 'email' : 'phone';
  const value = sheet.customer[field.key] ?? null;
  const confirm = (): void =>
    press(
      'apiVerifyField',
      { id: customer.id, rowHint: customer.row, field: field.key, how: channel, value },
      ({ customer: now, stamp }) => {
        patch((before) => ({
          ...withFields(before, { verified: now.verified, lastVerifiedOn: now.lastVerifiedOn }),
          ages: { ...before.ages, [field.key]: { on: stamp.on, by: stamp.by, how: stamp.how, months: 0 } },
        }));
        say(words.saved(field[open.language]));
      },
      `confirm ${field.key}`,
      ({ fields: [now] }) => {
        patch((before) => ({
          ...withFields(before, { [field.key]: now?.theirs ?? null }),
          ages: { ...before.ages, [field.key]: null },
        }));
        say(words.changed(field[open.language]), 'bad');
      },
    );
  const title =
    age === null
      ? undefined
      : words.by(memberName(open, age.by), age.on, optionLabelOf(open, 'interactionChannel', age.how));
  return (
    <small class={old ? 'age old' : 'age'} title={title}>
      {age === null ? words.never : words.confirmed(age.months)}
      {old && mayWrite && (
        <button
          type="button"
          class="link"
          aria-busy={pressed === `confirm ${field.key}`}
          aria-label={`${words.confirm}: ${field[open.language]}`}
          onClick={confirm}
        >
          {words.confirm}
        </button>
      )}
    </small>
  );
}
