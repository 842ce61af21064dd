import type { AdoptionPreview, HeldRow, SharedGroup } from '../../src/core/adoption/types';
import { fieldDef } from '../../src/core/schema/tables';
import { labelOf } from '../words/script';
import { useAdopt } from './adoptContext';

/** Cells of a held row that are shown. */
const CELLS = 4;

/** What cannot be taken and why, and which rows share a phone, e-mail or registration number. */
export function Findings({ preview }: { readonly preview: AdoptionPreview }) {
  const { words } = useAdopt();
  return (
    <>
      {preview.held > 0 && (
        <section>
          <h2>
            {words.heldTitle} ({String(preview.held)})
          </h2>
          <p class="quiet">{words.heldText}</p>
          <ul class="plain-list">
            {preview.heldRows.map((row) => (
              <Held key={row.row} row={row} />
            ))}
          </ul>
          <More count={preview.held - preview.heldRows.length} />
        </section>
      )}
      {preview.shared.length > 0 && (
        <section>
          <h2>{words.sharedTitle}</h2>
          <p class="quiet">{words.sharedText}</p>
          <ul class="plain-list">
            {preview.shared.map((group, i) => (
              <Shared key={i} group={group} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Held({ row }: { readonly row: HeldRow }) {
  const { words } = useAdopt();
  const cells = row.original.slice(0, CELLS).map(([label, text]) => `${label}: ${text}`);
  return (
    <li>
      <b>{words.row(row.row)}</b> {row.codes.map((code) => words.heldCodes[code]).join('; ')}
      <small class="line-below">{cells.join(' · ')}</small>
    </li>
  );
}

function Shared({ group }: { readonly group: SharedGroup }) {
  const { words } = useAdopt();
  const field = fieldDef('customers', group.field);
  const places = [...(group.rows.length === 0 ? [] : [words.rows(group.rows.join(', '))]), ...group.ids].join(' · ');
  return <li>{words.sharedLine(field === undefined ? group.field : labelOf(field), places)}</li>;
}

function More({ count }: { readonly count: number }) {
  const { words } = useAdopt();
  return count > 0 ? <p class="quiet">{words.andMore(count)}</p> : null;
}
