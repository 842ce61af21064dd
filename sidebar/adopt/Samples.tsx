import type { ColumnPreview } from '../../src/core/adoption/types';
import { servedDialogWords } from '../words/served';
import { useAdopt } from './adoptContext';

/** A few values of a column, as they stand and as the register will show them. */
export function Samples({ column }: { readonly column: ColumnPreview }) {
  const { words } = useAdopt();
  if (column.samples.length === 0) return <small>{words.emptySample}</small>;
  return (
    <ul class="samples" aria-label={words.samplesLabel(column.label)}>
      {column.samples.map((sample) => (
        <li key={sample.row}>
          <span class="before-text">{sample.before}</span>
          {sample.issue === undefined && sample.after !== sample.before && (
            <>
              {' '}
              <span aria-hidden="true">→</span> <b>{sample.after}</b>
            </>
          )}
          {sample.issue !== undefined && <small class="line-below bad-text">{sentence(sample.issue)}</small>}
        </li>
      ))}
    </ul>
  );
}

function sentence({ code, facts }: NonNullable<ColumnPreview['samples'][number]['issue']>): string {
  return servedDialogWords().issues[code](facts ?? {});
}
