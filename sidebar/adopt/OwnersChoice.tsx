import type { AdoptionPreview } from '../../src/core/adoption/types';
import { useAdopt } from './adoptContext';

/** Owner names of the list that belong to no member: who is meant by each. */
export function OwnersChoice({ preview }: { readonly preview: AdoptionPreview }) {
  const { open, words, adoption } = useAdopt();
  const { decisions } = adoption;
  if (preview.unknownOwners.length === 0 && Object.keys(decisions.owners).length === 0) return null;
  const texts = new Map([
    ...Object.keys(decisions.owners).map((text) => [text, 0] as const),
    ...preview.unknownOwners.map(({ text, count }) => [text, count] as const),
  ]);
  return (
    <section>
      <h2>{words.owners}</h2>
      <p class="quiet">{words.ownersText}</p>
      {[...texts].map(([text, count]) => (
        <label key={text} class="inline">
          <span>
            {text} {count > 0 && <small>{words.ownerCount(count)}</small>}
          </span>
          <select
            value={decisions.owners[text] ?? ''}
            onChange={(event) => {
              const { [text]: _, ...others } = decisions.owners;
              const email = event.currentTarget.value;
              adoption.decide({ ...decisions, owners: email === '' ? others : { ...others, [text]: email } });
            }}
          >
            <option value="">{words.ownerNobody}</option>
            {open.members.map(({ email, name }) => (
              <option key={email} value={email}>
                {name === '' ? email : name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}

/** What a row gets that names no owner, stage or type. */
export function DefaultsChoice() {
  const { open, words, adoption } = useAdopt();
  const { decisions } = adoption;
  const select = (
    key: 'owner' | 'stage' | 'kind',
    label: string,
    initial: string,
    choices: readonly { readonly key: string; readonly label: string }[],
  ) => (
    <label class="inline">
      <span>{label}</span>
      <select
        value={decisions.defaults[key] ?? initial}
        onChange={(event) =>
          adoption.decide({ ...decisions, defaults: { ...decisions.defaults, [key]: event.currentTarget.value } })
        }
      >
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
  const options = (list: string) =>
    (open.lists[list] ?? [])
      .filter((option) => option.retired !== true)
      .map(({ key, labels }) => ({ key, label: labels[open.language] }));
  const members = open.members.map(({ email, name }) => ({ key: email, label: name === '' ? email : name }));
  return (
    <section>
      <h2>{words.defaults}</h2>
      {select('owner', words.defaultOwner, open.defaults.owner === '' ? open.user : open.defaults.owner, members)}
      {select('stage', words.defaultStage, open.defaults.stage, options('stage'))}
      {select('kind', words.defaultKind, open.defaults.kind, options('customerKind'))}
    </section>
  );
}
