import type { EntryGuideReply } from '../../src/contract/replies';
import type { GuideWords } from '../../src/words/pages';
import type { Shown } from './shown';

type Table = EntryGuideReply['tables'][number];
type Field = Table['fields'][number];
type Both = Field['label'];

interface GuideTableProps {
  readonly table: Table;
  readonly shown: Shown;
  readonly words: GuideWords;
}

/** The fields of one tab, a row each. */
export function GuideTable({ table, shown, words }: GuideTableProps) {
  return (
    <section class="guide-table" id={`guide-${table.key}`} aria-labelledby={`guide-title-${table.key}`}>
      <h2 id={`guide-title-${table.key}`}>
        <InBoth text={table.label} shown={shown} />
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {table.fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">
                <InBoth text={field.label} shown={shown} />
                <Marks field={field} words={words} />
              </th>
              <td>
                <Rules field={field} shown={shown} />
                <Examples field={field} words={words} />
                <Options field={field} shown={shown} words={words} />
                {field.help !== '' && <p class="guide-help">{field.help}</p>}
                {field.purpose !== '' && (
                  <p class="guide-purpose">
                    <b>{words.purpose}</b> {field.purpose}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A label in the languages that are shown; in both, the second stands small beside the first. */
function InBoth({ text, shown }: { readonly text: Both; readonly shown: Shown }) {
  if (shown !== 'both') return <span lang={langOf(shown)}>{text[shown]}</span>;
  return (
    <>
      <span lang="zh-CN">{text.zh}</span>
      {text.en !== text.zh && (
        <small class="guide-second" lang="en">
          {text.en}
        </small>
      )}
    </>
  );
}

function langOf(shown: 'en' | 'zh'): string {
  return shown === 'zh' ? 'zh-CN' : 'en';
}

function Marks({ field, words }: { readonly field: Field; readonly words: GuideWords }) {
  const marks = [
    [field.required, words.required, 'must'],
    [field.personal, words.personal, 'personal'],
    [field.own, words.own, 'own'],
  ] as const;
  return (
    <span class="guide-marks">
      {marks.map(
        ([is, label, look]) =>
          is && (
            <small key={look} class={`guide-mark ${look}`}>
              {label}
            </small>
          ),
      )}
    </span>
  );
}

function Rules({ field, shown }: { readonly field: Field; readonly shown: Shown }) {
  const languages = shown === 'both' ? (['zh', 'en'] as const) : ([shown] as const);
  return (
    <>
      {languages.map((language) => (
        <p key={language} lang={langOf(language)}>
          {field.rule[language]}
        </p>
      ))}
    </>
  );
}

/** What may be written, and what the register keeps of it. */
function Examples({ field, words }: { readonly field: Field; readonly words: GuideWords }) {
  if (field.examples.length === 0) return null;
  return (
    <ul class="guide-examples">
      {field.examples.map(([typed, kept]) => (
        <li key={typed}>
          <span class="unseen">{words.writes} </span>
          <code>{typed}</code>
          <span aria-hidden="true"> → </span>
          <span class="unseen"> {words.becomes} </span>
          <code>{kept}</code>
        </li>
      ))}
    </ul>
  );
}

interface OptionsProps {
  readonly field: Field;
  readonly shown: Shown;
  readonly words: GuideWords;
}

function Options({ field, shown, words }: OptionsProps) {
  if (field.options.length === 0) return null;
  return (
    <ul class="guide-options" aria-label={words.options}>
      {field.options.map((option) => (
        <li
          key={option.en + option.zh}
          title={option.synonyms.length === 0 ? undefined : `${words.also} ${option.synonyms.join(', ')}`}
        >
          {shown === 'both' && option.zh !== option.en
            ? `${option.zh} ${option.en}`
            : option[shown === 'en' ? 'en' : 'zh']}
        </li>
      ))}
    </ul>
  );
}
