import type { AdoptionPreview, ColumnPreview } from '../../src/core/adoption/types';
import { useAdopt } from './adoptContext';
import { Samples } from './Samples';
import { TargetSelect } from './TargetSelect';

/** Each column of the list: what it becomes, and a few of its values before and after. */
export function ColumnsTable({ preview }: { readonly preview: AdoptionPreview }) {
  const { words } = useAdopt();
  return (
    <table class="mapping">
      <caption>{words.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.becomes}</th>
          <th scope="col">{words.sample}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map((column) => (
          <ColumnRow key={column.column} column={column} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnRow({ column }: { readonly column: ColumnPreview }) {
  const { words, adoption } = useAdopt();
  const target = adoption.decisions.targets[column.column] ?? column.target;
  return (
    <tr>
      <th scope="row">
        <span class="letter">{column.letter}</span> {column.label}
        <small class="line-below">{words.filled(column.filled)}</small>
      </th>
      <td>
        <TargetSelect
          label={`${words.becomes}: ${column.label}`}
          ownLabel={column.ownLabel}
          target={target}
          onChoose={(next) =>
            adoption.decide({
              ...adoption.decisions,
              targets: { ...adoption.decisions.targets, [column.column]: next },
            })
          }
        />
        <small class="line-below">{words.reasons[column.reason]}</small>
      </td>
      <td>
        <Samples column={column} />
        {column.normalised > 0 && <small class="line-below">{words.normalised(column.normalised)}</small>}
        {column.unreadable > 0 && <small class="line-below bad-text">{words.unreadable(column.unreadable)}</small>}
      </td>
    </tr>
  );
}
